import type { Reference } from '../../model/reference.ts'
import type { SourceNames } from '../seeds/source-names.ts'
import type { PublishedData } from './published-data.ts'

/** `differs`: ours says something else; `absent`: ours says nothing. */
export type Outcome = 'agrees' | 'differs' | 'absent'

/** One thing that a published dataset states and ours can state too. */
export interface Comparison {
  /** What it is about, the same in each run, so that a difference can be explained under it. */
  record: string
  outcome: Outcome
  /** What each of the two says, in words; shown where they disagree. */
  ours: string
  theirs: string
}

/** Our side: the seeds, and the names that only a published dataset uses. */
export interface Ours {
  reference: Reference
  names: SourceNames
}

/** A published dataset, and how the seeds are held against it. */
export interface PublishedDataset {
  id: string
  /** `--only` chooses datasets by id or by topic. */
  topic: 'countries' | 'leaders' | 'memberships' | 'actors'
  /** What is compared, in words. */
  name: string
  /** Files that it needs, below the folder of the published data. */
  files: readonly string[]
  least: Aims
  compare(data: PublishedData, ours: Ours): Comparison[]
}

/** What must hold for a dataset, as shares of its comparable rows. */
export interface Aims {
  /** Rows that agree or are explained. */
  settled: number
  /** Rows that agree. */
  agreeing?: number
  /** False: a row in which ours says something else is an error whatever the shares. */
  mayDiffer?: false
}

/** A comparison in which both sides have something to say. */
export function compared(record: string, agrees: boolean, ours: string, theirs: string): Comparison {
  return { record, outcome: agrees ? 'agrees' : 'differs', ours, theirs }
}

/** A comparison in which ours has nothing. */
export function absent(record: string, theirs: string, ours = 'nothing'): Comparison {
  return { record, outcome: 'absent', ours, theirs }
}
