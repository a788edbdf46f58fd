import type { AgreementResolvers } from '../resolvers.generated.ts'
import type { DocumentRow, PartyRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'

export const Agreement: AgreementResolvers = {
  parties: ({ id }, args, { load }) =>
    load<'Agreement/parties', PartyRow>('Agreement/parties', id, pointInTime(args)),
  documents: async ({ id }, _, { load }) =>
    (await load<'Agreement/documents', { node: DocumentRow }>('Agreement/documents', id, {})).map(
      (row) => row.node,
    ),
}
