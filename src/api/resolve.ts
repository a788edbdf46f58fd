import { REFERRING_NAMES } from '../model/actor.ts'
import { fold } from '../model/fold.ts'
import { mayBeCalled, titleMatch } from '../model/office-rank.ts'
import { similarity } from '../model/similarity.ts'
import { type Context, groupBy } from './context.ts'
import { userError } from './errors.ts'
import { nameAsked } from './readings.ts'
import type { Match } from './resolvers.generated.ts'
import type { ActorRow, CandidateRow, ResolutionRow } from './rows.ts'
import { atTime } from './scalars.ts'
import { MAX_SEARCH, searchWords } from './search.ts'

/** Most names of one question. */
const MAX_NAMES = 1000
/** Most candidates of a name, and how alike a name has to be to be one. */
const MAX_CANDIDATES = 5
const LEAST_ALIKE = 0.6

/** How a row of Query/resolve matched: as the answer says it, and its place among the ways, the surest first. */
const WAYS: Record<string, { how: Match; rank: number }> = {
  ID: { how: 'ID', rank: 0 },
  CODE: { how: 'CODE', rank: 1 },
  name: { how: 'NAME', rank: 2 },
  official: { how: 'NAME', rank: 2 },
  short: { how: 'NAME', rank: 2 },
  acronym: { how: 'ACRONYM', rank: 2 },
  native: { how: 'ALIAS', rank: 2 },
  alias: { how: 'ALIAS', rank: 2 },
  former: { how: 'FORMER', rank: 2 },
  ISO_CODE: { how: 'CODE', rank: 3 },
  OTHER_CODE: { how: 'CODE', rank: 4 },
  FOREIGN: { how: 'FOREIGN', rank: 5 },
  OFFICE: { how: 'OFFICE', rank: 6 },
  PERSON: { how: 'OFFICE', rank: 6 },
}

interface FoundRow {
  ref: string
  node: ActorRow
  how: string
  matched: string
  /** Of an office: the title asked for and the one held. */
  title: [asked: string, held: string] | null
  bears: boolean
}

/** Whom names mean, in their order. All names are one statement.
 *  @throws GraphQLError BAD_USER_INPUT for more than 1,000 names, or one of more than 200 characters */
export async function resolveNames(
  context: Context,
  names: readonly string[],
  labels: string[],
  on: string | null | undefined,
): Promise<ResolutionRow[]> {
  checkSize(names)
  const asked = new Map(names.map((name) => [name.trim(), nameAsked(name.trim())]))
  const rows = await context.read<'Query/resolve', FoundRow>('Query/resolve', {
    names: [...asked.values()],
    labels,
    nameKinds: REFERRING_NAMES,
    ...atTime(context, on),
  })
  const found = groupBy(rows, (row) => row.ref)
  return names.map((name) => {
    const ref = name.trim()
    const best = bestOf(found.get(ref) ?? [], asked.get(ref)!.key)
    return {
      name,
      found: best.length === 1 ? best[0]! : null,
      several: best.length > 1 ? best : [],
      near: { ref, labels },
    }
  })
}

/** Whom a name may mean: all who bear it, or those with the nearest names. */
export async function candidatesFor(context: Context, row: ResolutionRow): Promise<CandidateRow[]> {
  if (row.found || row.several.length > 0) return row.several.slice(0, MAX_CANDIDATES)
  const { ref, labels } = row.near
  const words = searchWords(ref)
  if (words === null) return []
  const near = await context.gather<{ ref: string; query: string; stems: string[] }, NearRow>(
    ['Resolution/candidates', labels],
    { ref, ...words },
    async (asked) => {
      const rows = await context.read<'Resolution/candidates', NearRow>('Resolution/candidates', {
        names: [...asked],
        labels,
        nameKinds: REFERRING_NAMES,
        limit: 60,
      })
      const found = groupBy(rows, (one) => one.ref)
      return asked.map((one) => found.get(one.ref) ?? [])
    },
  )
  return nearest(near, fold(ref))
}

interface NearRow {
  ref: string
  node: ActorRow
  matched: string
  key: string
}

function nearest(rows: NearRow[], key: string): CandidateRow[] {
  const best = new Map<string, CandidateRow>()
  for (const { node, matched, key: other } of rows) {
    const score = rounded(0.99 * similarity(key, other))
    const known = best.get(node.id)
    if (score >= LEAST_ALIKE && (!known || known.score < score))
      best.set(node.id, { node, matched, how: 'FUZZY', score })
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
}

/** Of all that a name may mean, those found in the surest way; who bears it at the time asked for before others. */
function bestOf(rows: FoundRow[], key: string): CandidateRow[] {
  const best = new Map<string, CandidateRow & { place: number }>()
  for (const { node, how: way, matched, title, bears } of rows) {
    const { how, rank } = WAYS[way]!
    const fit = title === null ? 2 : titleMatch(...title)
    if (fit === 0 && !(way === 'PERSON' && mayBeCalled(...title!))) continue
    const whole = way !== 'PERSON' && (rank !== 2 || fold(matched) === key)
    const place = 4 * rank + (whole ? 0 : 2) + (bears ? 0 : 1) + (fit === 2 ? 0 : 2)
    const score = rounded(1 - (bears ? 0 : 0.1) - (whole ? 0 : 0.05) - (fit === 2 ? 0 : 0.05))
    const known = best.get(node.id)
    if (!known || known.place > place) best.set(node.id, { node, matched, how, score, place })
  }
  const all = [...best.values()]
  const least = Math.min(...all.map(({ place }) => place))
  return all.filter(({ place }) => place === least).map(({ place: _, ...candidate }) => candidate)
}

const rounded = (score: number) => Math.round(score * 100) / 100

function checkSize(names: readonly string[]) {
  if (names.length > MAX_NAMES) {
    throw userError(
      `names: ${names.length} names: expected at most ${MAX_NAMES}; ask for the rest in another question`,
      {
        met: names.length,
        most: MAX_NAMES,
      },
    )
  }
  const long = names.find((name) => name.length > MAX_SEARCH)
  if (long !== undefined) {
    throw userError(
      `names: "${long.slice(0, 40)}…" has ${long.length} characters: expected at most ${MAX_SEARCH}`,
      {
        met: long.length,
        most: MAX_SEARCH,
      },
    )
  }
}
