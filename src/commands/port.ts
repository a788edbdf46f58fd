import { createServer } from 'node:net'
import type { Config } from '../config.ts'
import { configError } from '../errors.ts'

/** Whether the API can listen where the settings say.
 *  @throws EntenteError CONFIG that says why not and what to do */
export function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        configError(
          cause.code === 'EADDRINUSE'
            ? `port ${port} on ${host} is taken, perhaps by an Entente that runs already; stop that program, or set ENTENTE_PORT to another port (0 takes a free one)`
            : `cannot listen on ${host}:${port} (${cause.code}); set ENTENTE_HOST to an address of this machine and ENTENTE_PORT to a port you may use`,
          { host, port },
          cause,
        ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
