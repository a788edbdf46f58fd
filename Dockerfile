FROM node:24-bookworm-slim

WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY . .

# The port is published by whoever runs the container; docker-compose.yml does so on 127.0.0.1 only.
ENV NODE_ENV=production \
    ENTENTE_HOST=0.0.0.0 \
    ENTENTE_PORT=4000
EXPOSE 4000
USER node
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.ENTENTE_PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/entente.js", "start"]
