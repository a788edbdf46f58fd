import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Request, type Response, Router, static as serveFolder } from 'express'

const explorer = fileURLToPath(new URL('../explorer/public/', import.meta.url))
const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

/** What GraphiQL is made of, from the installed packages: nothing is fetched from elsewhere. */
const GRAPHIQL = {
  'react.js': join(folderOf('react'), 'umd/react.production.min.js'),
  'react-dom.js': join(folderOf('react-dom'), 'umd/react-dom.production.min.js'),
  'graphiql.js': join(folderOf('graphiql'), 'graphiql.min.js'),
  'graphiql.css': join(folderOf('graphiql'), 'graphiql.min.css'),
}

/** Scripts come from this server only; styles may stand in elements, as CodeMirror sets them. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** GraphiQL as a page, which Apollo serves to browsers at /graphql. */
export const graphiqlPage = readFileSync(join(explorer, 'graphiql.html'), 'utf8')

/** The first page, its files and those of GraphiQL. */
export function pages(): Router {
  const router = Router()
  router.use((_: Request, response: Response, next) => {
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('Referrer-Policy', 'no-referrer')
    next()
  })
  for (const [name, path] of Object.entries(GRAPHIQL)) {
    router.get(`/graphiql/${name}`, (_: Request, response: Response) => {
      response.sendFile(path, { maxAge: '1d' })
    })
  }
  router.use(serveFolder(explorer, { index: 'index.html' }))
  return router
}
