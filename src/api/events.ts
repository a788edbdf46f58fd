import { pageAsked, pageOf } from './connection.ts'
import type { Context } from './context.ts'
import { linksOf } from './counting.ts'
import type { BucketStart, Filter } from './parameters.ts'
import { idOf, resolveRef } from './ref.ts'
import type { EventFilter, EventOrder } from './resolvers.generated.ts'
import type { BucketParent, Counting, EventAtPlace, EventPage, PairAsked } from './rows.ts'
import { period } from './scalars.ts'

interface PageArgs {
  first?: number | null
  after?: string | null
}
const PLACE = ['number', 'string'] as const
const placeOfEvent = (row: EventAtPlace) => [row.place, row.node.id]
const nodeOf = (row: EventAtPlace) => row.node

/** A page of the events that meet a filter.
 *  @param parent the node whose events they are: one more condition
 *  @throws GraphQLError BAD_USER_INPUT for a ref, period, page size or cursor that is none */
export async function eventPage(
  context: Context,
  args: PageArgs & { filter?: EventFilter | null; orderBy?: EventOrder | null },
  parent: { actor?: string; issue?: string; document?: string } = {},
): Promise<EventPage> {
  const page = pageAsked(args, 20, PLACE)
  const filter = await filterOf(context, args.filter ?? {}, parent)
  const shared = { sign: args.orderBy === 'OLDEST' ? 1 : -1, after: page.after, limit: page.limit }
  const rows = await context.gather<typeof filter, EventAtPlace>(
    ['Query/events', shared],
    filter,
    async (filters) =>
      byIndex(
        filters.length,
        await context.read('Query/events', {
          ...shared,
          filters: filters.map((one, index) => ({ ...one, index })),
        }),
      ),
  )
  return { ...pageOf(rows, page, placeOfEvent, nodeOf), total: filter }
}

/** How many events meet a filter. */
export async function eventTotal(context: Context, filter: Omit<Filter, 'index'>): Promise<number> {
  const [row] = await context.gather<typeof filter, { index: number; total: number }>(
    'EventConnection/totalCount',
    filter,
    async (filters) =>
      byIndex(
        filters.length,
        await context.read('EventConnection/totalCount', {
          filters: filters.map((one, index) => ({ ...one, index })),
        }),
      ),
  )
  return row!.total
}

/** A page of the events behind a row of cooperation or a partner. */
export async function pairPage(
  context: Context,
  args: PageArgs,
  pair: PairAsked,
  asked: Counting & { withoutIssue: boolean },
  total: number,
): Promise<EventPage> {
  const page = pageAsked(args, 5, PLACE)
  const shared = { ...asked, after: page.after, limit: page.limit }
  const rows = await context.gather<PairAsked, EventAtPlace>(
    ['Cooperation/events', shared],
    pair,
    async (pairs) =>
      byIndex(
        pairs.length,
        await context.read('Cooperation/events', {
          ...shared,
          pairs: pairs.map((one, index) => ({ ...one, index })),
        }),
      ),
  )
  return { ...pageOf(rows, page, placeOfEvent, nodeOf), total }
}

/** A page of the events behind a bucket of a timeline. */
export async function bucketPage(
  context: Context,
  args: PageArgs,
  bucket: Omit<BucketStart, 'index'>,
  asked: BucketParent['asked'],
  total: number,
): Promise<EventPage> {
  const page = pageAsked(args, 5, PLACE)
  const shared = { ...asked, after: page.after, limit: page.limit }
  const rows = await context.gather<typeof bucket, EventAtPlace>(
    ['TimelineBucket/events', shared],
    bucket,
    async (buckets) =>
      byIndex(
        buckets.length,
        await context.read('TimelineBucket/events', {
          ...shared,
          buckets: buckets.map((one, index) => ({ ...one, index })),
        }),
      ),
  )
  return { ...pageOf(rows, page, placeOfEvent, nodeOf), total }
}

async function filterOf(
  context: Context,
  filter: EventFilter,
  parent: { actor?: string; issue?: string; document?: string },
): Promise<Omit<Filter, 'index'>> {
  const actors = await Promise.all(
    (filter.actors ?? []).map(async (ref) => (await resolveRef(context, 'actor', ref, 'filter.actors')).id),
  )
  const issue = await idOf(context, 'issue', filter.issue, 'filter.issue')
  const given = (...ids: (string | null | undefined)[]) => [...new Set(ids.filter((id) => id != null))]
  return {
    actors: given(parent.actor, ...actors),
    links: linksOf(filter.level, true),
    issues: given(parent.issue, issue),
    types: filter.types ? [...filter.types] : null,
    mode: filter.mode ?? null,
    ...period(filter),
    documents: given(parent.document, filter.document),
    dataset: filter.dataset ?? null,
  }
}

function byIndex<Row extends { index: number }>(count: number, rows: Row[]): Row[][] {
  const lists: Row[][] = Array.from({ length: count }, () => [])
  for (const row of rows) lists[row.index]!.push(row)
  return lists
}
