import type { ActorName, ActsFor, Leader, Membership, Office, Organization, State } from './actor.ts'
import type { Dataset } from './dataset.ts'
import type { Issue } from './issue.ts'

/** The reference graph as the seeds hold it: who is who, who acts for whom, and when. */
export interface Reference {
  datasets: Dataset[]
  states: State[]
  organizations: Organization[]
  leaders: Leader[]
  names: ActorName[]
  offices: Office[]
  actsFor: ActsFor[]
  memberships: Membership[]
  issues: Issue[]
}
