import type {
  ActorName,
  ActsFor,
  Chair,
  ForeignName,
  Leader,
  Membership,
  Office,
  Organization,
  State,
  StateCode,
  Succession,
} from './actor.ts'
import type { Dataset } from './dataset.ts'
import type { Issue } from './issue.ts'

/** The reference graph as the seeds hold it: who is who, who acts for whom, and when. */
export interface Reference {
  datasets: Dataset[]
  states: State[]
  codes: StateCode[]
  successions: Succession[]
  organizations: Organization[]
  leaders: Leader[]
  names: ActorName[]
  foreignNames: ForeignName[]
  offices: Office[]
  actsFor: ActsFor[]
  memberships: Membership[]
  chairs: Chair[]
  issues: Issue[]
}
