import { eventPage } from '../events.ts'
import type { IssueResolvers } from '../resolvers.generated.ts'
import type { IssueRow } from '../rows.ts'

export const Issue: IssueResolvers = {
  altLabels: ({ altLabels }) => altLabels ?? [],
  broader: async ({ id }, _, { load }) =>
    (await load<'Issue/broader', { node: IssueRow }>('Issue/broader', id, {}))[0]?.node ?? null,
  narrower: async ({ id }, _, { load }) =>
    (await load<'Issue/narrower', { node: IssueRow }>('Issue/narrower', id, {})).map((row) => row.node),
  events: ({ id }, args, context) => eventPage(context, args, { issue: id }),
}
