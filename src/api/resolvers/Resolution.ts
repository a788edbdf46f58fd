import { candidatesFor } from '../resolve.ts'
import type { ResolutionResolvers } from '../resolvers.generated.ts'

export const Resolution: ResolutionResolvers = {
  node: ({ found }) => found?.node ?? null,
  matched: ({ found }) => found?.matched ?? null,
  how: ({ found }) => found?.how ?? null,
  score: ({ found }) => found?.score ?? null,
  candidates: (row, _, context) => candidatesFor(context, row),
}
