import { ARCHIGOS } from './archigos.ts'
import type { PublishedDataset } from './comparison.ts'
import { COUNTRY_CODES } from './country-codes.ts'
import { COUNTRY_NAMES, TERRITORY_NAMES } from './country-names.ts'
import { COW_CAPITALS } from './cow-capitals.ts'
import { COW_IGO } from './cow-igo.ts'
import { FACTBOOK_LEADERS } from './factbook-leaders.ts'
import { FACTBOOK_MEMBERSHIPS } from './factbook-memberships.ts'
import { GOLD_ORGANIZATIONS } from './gold-organizations.ts'
import { ICEWS18_ACTORS } from './icews18-actors.ts'
import { REIGN } from './reign.ts'
import { COW_STATES, GW_STATES } from './state-systems.ts'

/** The published datasets against which the seeds are held. */
export const DATASETS: readonly PublishedDataset[] = [
  COUNTRY_NAMES,
  TERRITORY_NAMES,
  COUNTRY_CODES,
  COW_STATES,
  GW_STATES,
  COW_CAPITALS,
  REIGN,
  ARCHIGOS,
  FACTBOOK_LEADERS,
  FACTBOOK_MEMBERSHIPS,
  COW_IGO,
  ICEWS18_ACTORS,
  GOLD_ORGANIZATIONS,
]
