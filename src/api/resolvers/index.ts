import type { Resolvers } from '../resolvers.generated.ts'
import { DateScalar } from '../scalars.ts'
import { Actor } from './Actor.ts'
import { Agreement } from './Agreement.ts'
import { Cooperation } from './Cooperation.ts'
import { CooperationConnection, EventConnection, PartnerConnection } from './connections.ts'
import { Document } from './Document.ts'
import { Event } from './Event.ts'
import { Group } from './Group.ts'
import { Issue } from './Issue.ts'
import { Leader } from './Leader.ts'
import { Node } from './Node.ts'
import { Organization } from './Organization.ts'
import { Partner } from './Partner.ts'
import { Query } from './Query.ts'
import { Resolution } from './Resolution.ts'
import { Code, Office, Succession } from './reference.ts'
import { State } from './State.ts'
import { TimelineBucket } from './TimelineBucket.ts'

/** The resolvers of schema.graphql, a file for each type. */
export const resolvers: Resolvers = {
  Query,
  Node,
  Actor,
  State,
  Organization,
  Leader,
  Group,
  Event,
  Document,
  Issue,
  Agreement,
  Cooperation,
  Partner,
  TimelineBucket,
  Resolution,
  Code,
  Succession,
  Office,
  EventConnection,
  CooperationConnection,
  PartnerConnection,
  Date: DateScalar,
}
