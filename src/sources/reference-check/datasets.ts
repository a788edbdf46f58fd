import { ARCHIGOS } from './archigos.ts'
import type { PublishedDataset } from './comparison.ts'
import { REIGN } from './reign.ts'

/** The published datasets against which the seeds are held. */
export const DATASETS: readonly PublishedDataset[] = [REIGN, ARCHIGOS]
