import { labelOf } from '../ref.ts'
import type { NodeResolvers } from '../resolvers.generated.ts'

export const Node: NodeResolvers = {
  __resolveType: ({ id }) => labelOf(id),
}
