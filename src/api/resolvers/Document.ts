import { eventPage } from '../events.ts'
import type { DocumentResolvers } from '../resolvers.generated.ts'
import type { MentionRow } from '../rows.ts'

export const Document: DocumentResolvers = {
  text: async ({ id }, _, { load }) =>
    (await load<'Document/text', { text: string | null }>('Document/text', id, {}))[0]?.text ?? null,
  events: ({ id }, args, context) => eventPage(context, args, { document: id }),
  mentions: ({ id }, _, { load }) => load<'Document/mentions', MentionRow>('Document/mentions', id, {}),
}
