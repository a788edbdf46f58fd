import { type ActorKind, kindOf, REFERRING_NAMES } from '../model/actor.ts'
import { fold, slug } from '../model/fold.ts'
import type { Context } from './context.ts'
import { userError } from './errors.ts'
import { refAsked } from './readings.ts'
import type { ActorRow, AgreementRow, IssueRow, NodeRow, SearchRow } from './rows.ts'
import { atTime } from './scalars.ts'
import { searchParameters } from './search.ts'

/** What a ref may be asked to name. */
const KINDS = {
  actor: { word: 'actor', labels: ['State', 'Organization', 'Leader', 'Group'] },
  state: { word: 'state', labels: ['State'] },
  organization: { word: 'organization', labels: ['Organization'] },
  leader: { word: 'leader', labels: ['Leader'] },
  issue: { word: 'issue', labels: ['Issue'] },
  agreement: { word: 'agreement', labels: ['Agreement'] },
} as const
export type RefKind = keyof typeof KINDS

interface Rows {
  actor: ActorRow
  state: ActorRow
  organization: ActorRow
  leader: ActorRow
  issue: IssueRow
  agreement: AgreementRow
}

/** The one node that a ref names: by id, code, acronym, name or alias.
 *  @param argument name of the argument that holds the ref, for the message
 *  @param on when the name or code is to be borne; today if absent
 *  @throws GraphQLError BAD_USER_INPUT when nothing has that name (with the nearest ones), or several have
 *  (with `extensions.candidates`) */
export async function resolveRef<K extends RefKind>(
  context: Context,
  kind: K,
  ref: string,
  argument = 'ref',
  on?: string | null,
): Promise<Rows[K]> {
  const asked = ref.trim()
  const candidates = await candidatesOf(context, kind, asked, on)
  if (candidates.length === 1) return candidates[0]!
  const { word } = KINDS[kind]
  if (candidates.length > 1) {
    const named = candidates.map(describe)
    throw userError(`${argument}: "${asked}" may be any of ${list(named)}; ask with one of these ids`, {
      argument,
      ref: asked,
      candidates: named,
    })
  }
  const suggestions = await nearest(context, kind, asked)
  const hint = suggestions.length > 0 ? `; near it are ${list(suggestions)}` : ''
  const expected = `expected an id, ${kind === 'actor' || kind === 'state' ? 'a code, ' : ''}a name or an alias`
  throw userError(`${argument}: no ${word} is called "${asked}"${hint}; ${expected}`, {
    argument,
    ref: asked,
    suggestions,
  })
}

/** The id of a ref that may be absent; null for null. */
export async function idOf(
  context: Context,
  kind: RefKind,
  ref: string | null | undefined,
  argument: string,
): Promise<string | null> {
  return ref == null ? null : (await resolveRef(context, kind, ref, argument)).id
}

async function candidatesOf<K extends RefKind>(
  context: Context,
  kind: K,
  ref: string,
  on?: string | null,
): Promise<Rows[K][]>
async function candidatesOf(
  context: Context,
  kind: RefKind,
  ref: string,
  on?: string | null,
): Promise<NodeRow[]> {
  if (ref === '') return []
  if (kind === 'issue') return issuesCalled(context, ref)
  const time = atTime(context, on)
  return context.gather<string, NodeRow>(['ref', kind, time], ref, async (refs) => {
    const rows =
      kind === 'agreement'
        ? await context.read<'Query/agreement', { ref: string; node: NodeRow }>('Query/agreement', {
            refs: refs.map((one) => ({ ref: one, id: `agreement:${slug(one)}` })),
          })
        : await context.read<`Query/${typeof kind}`, { ref: string; node: NodeRow }>(`Query/${kind}`, {
            refs: refs.map(refAsked),
            nameKinds: REFERRING_NAMES,
            ...time,
          })
    return refs.map((one) => rows.filter((row) => row.ref === one).map((row) => row.node))
  })
}

/** Issues by id, else by label. The vocabulary is small and read once a request. */
async function issuesCalled(context: Context, ref: string): Promise<IssueRow[]> {
  const all = await context.gather<string, IssueRow>('vocabulary', 'all', async () => {
    const rows = await context.read<'Query/issue', { node: IssueRow }>('Query/issue', {})
    return [rows.map((row) => row.node)]
  })
  const byId = all.filter((issue) => issue.id === ref || issue.id === `issue:${ref}`)
  if (byId.length > 0) return byId
  const key = fold(ref)
  return all.filter((issue) =>
    [issue.prefLabel, ...(issue.altLabels ?? [])].some((label) => fold(label) === key),
  )
}

interface Candidate {
  id: string
  name: string
  kind: string
}

function describe(node: NodeRow & { name?: string; prefLabel?: string }): Candidate {
  return { id: node.id, name: node.name ?? node.prefLabel ?? node.id, kind: labelOf(node.id) }
}

function list(candidates: Candidate[]): string {
  return candidates.map(({ id, name, kind }) => `${id} (${name}, ${kind.toLowerCase()})`).join(', ')
}

async function nearest(context: Context, kind: RefKind, ref: string): Promise<Candidate[]> {
  const parameters = searchParameters(ref, KINDS[kind].labels, 5)
  if (parameters === null) return []
  const hits = await context.read<'Query/search', SearchRow>('Query/search', parameters)
  return hits.map((hit) => describe(hit.node))
}

type NodeType = ActorKind | 'Issue' | 'Event' | 'Agreement' | 'Document' | 'Dataset'

/** The type of a node, which its id tells. */
export function labelOf(id: string): NodeType {
  switch (id.slice(0, id.indexOf(':'))) {
    case 'issue':
      return 'Issue'
    case 'event':
      return 'Event'
    case 'agreement':
      return 'Agreement'
    case 'document':
      return 'Document'
    case 'dataset':
      return 'Dataset'
    default:
      return kindOf(id)
  }
}
