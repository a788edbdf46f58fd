import { actsFor } from '../fields.ts'
import type { GroupResolvers } from '../resolvers.generated.ts'
import { actorFields } from './Actor.ts'

export const Group: GroupResolvers = { ...actorFields, actsFor }
