import type { EventType } from '../../model/plover.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import { pageAsked, pageOfPlaced, pageSize } from '../connection.ts'
import { counting } from '../counting.ts'
import { userError } from '../errors.ts'
import { eventPage } from '../events.ts'
import { idOf, resolveRef } from '../ref.ts'
import { resolveNames } from '../resolve.ts'
import type { NodeKind, QueryResolvers } from '../resolvers.generated.ts'
import type { BucketRow, CooperationRow, DocumentRow, EventRow, SearchRow } from '../rows.ts'
import { period } from '../scalars.ts'
import { MAX_SEARCH, searchParameters } from '../search.ts'

const LABELS: Record<NodeKind, string> = {
  STATE: 'State',
  ORGANIZATION: 'Organization',
  LEADER: 'Leader',
  GROUP: 'Group',
  ISSUE: 'Issue',
  EVENT: 'Event',
  AGREEMENT: 'Agreement',
  DOCUMENT: 'Document',
}
const ACTORS: readonly NodeKind[] = ['STATE', 'ORGANIZATION', 'LEADER', 'GROUP']
/** Most buckets that a timeline may have. */
const MAX_BUCKETS = 5000
/** Least length of a stated date that falls into one period: a year has 4 characters, a month 7, a day 10. */
const PRECISION = { YEAR: 4, QUARTER: 7, MONTH: 7, WEEK: 10, DAY: 10 }

export const Query: Required<QueryResolvers> = {
  actor: (_, { ref, on }, context) => resolveRef(context, 'actor', ref, 'ref', on),
  state: (_, { ref, on }, context) => resolveRef(context, 'state', ref, 'ref', on),
  organization: (_, { ref, on }, context) => resolveRef(context, 'organization', ref, 'ref', on),
  leader: (_, { ref, on }, context) => resolveRef(context, 'leader', ref, 'ref', on),
  issue: (_, { ref }, context) => resolveRef(context, 'issue', ref),
  agreement: (_, { ref }, context) => resolveRef(context, 'agreement', ref),
  event: async (_, { id }, context) =>
    (await context.load<'Query/event', { node: EventRow }>('Query/event', id, {}))[0]?.node ?? null,
  document: async (_, { id }, context) =>
    (await context.load<'Query/document', { node: DocumentRow }>('Query/document', id, {}))[0]?.node ?? null,

  search: (_, args, context) => {
    if (args.text.length > MAX_SEARCH) {
      throw userError(`text has ${args.text.length} characters: expected at most ${MAX_SEARCH}`)
    }
    const labels = (args.kinds ?? (Object.keys(LABELS) as NodeKind[])).map((kind) => LABELS[kind])
    const parameters = searchParameters(args.text, labels, pageSize(args.first ?? 20))
    return parameters === null ? [] : context.read<'Query/search', SearchRow>('Query/search', parameters)
  },

  resolve: (_, { names, kinds, on }, context) => {
    const other = kinds?.find((kind) => !ACTORS.includes(kind))
    if (other !== undefined) throw userError(`kinds: ${other} has no actors: expected ${ACTORS.join(', ')}`)
    return resolveNames(
      context,
      names,
      (kinds ?? ACTORS).map((kind) => LABELS[kind]),
      on,
    )
  },

  events: (_, args, context) => eventPage(context, args),

  cooperation: async (_, args, context) => {
    const page = pageAsked(args, 20, ['number', 'string', 'string', 'string'])
    const actor = await idOf(context, 'actor', args.actor, 'actor')
    const partner = await idOf(context, 'actor', args.partner, 'partner')
    const issue = await idOf(context, 'issue', args.issue, 'issue')
    const counts = counting(args, { actor: actor !== null, partner: partner !== null })
    const asked = { actor, partner, issue, ...counts }
    const rows = await context.read<'Query/cooperation', CooperationRow>('Query/cooperation', {
      ...asked,
      after: page.after,
      limit: page.limit,
    })
    return {
      ...pageOfPlaced(rows, page, (row) => ({ ...row, counting: counts })),
      asked,
    }
  },

  timeline: async (_, args, context) => {
    const bucket = args.bucket ?? 'YEAR'
    const asked = {
      actor: (await resolveRef(context, 'actor', args.actor, 'actor')).id,
      partner: await idOf(context, 'actor', args.partner, 'partner'),
      issue: await idOf(context, 'issue', args.issue, 'issue'),
      types: args.types ?? null,
      symmetric: [...SYMMETRIC] as EventType[],
      ...period(args),
      unit: bucket.toLowerCase(),
      precision: PRECISION[bucket],
    }
    const rows = await context.read<'Query/timeline', BucketRow>('Query/timeline', {
      ...asked,
      limit: MAX_BUCKETS + 1,
    })
    if (rows.length > MAX_BUCKETS) {
      throw userError(
        `more than ${MAX_BUCKETS} buckets: ask for longer ones, or bound the period by from and to`,
      )
    }
    return rows.map((row) => ({ ...row, asked }))
  },
}
