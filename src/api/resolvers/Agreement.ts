import type { AgreementResolvers } from '../resolvers.generated.ts'
import type { PartyRow } from '../rows.ts'
import { pointInTime } from '../scalars.ts'

export const Agreement: AgreementResolvers = {
  parties: ({ id }, args, { load }) =>
    load<'Agreement/parties', PartyRow>('Agreement/parties', id, pointInTime(args)),
}
