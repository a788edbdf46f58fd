import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { Context } from './context.ts'
import { resolvers } from './resolvers/index.ts'

/** schema.graphql with its resolvers. */
export const schema = makeExecutableSchema<Context>({
  typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
})
