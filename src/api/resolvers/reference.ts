import { enumName } from '../fields.ts'
import type { CodeResolvers, OfficeResolvers, SuccessionResolvers } from '../resolvers.generated.ts'

// Types whose words the schema writes as enums.

export const Code: CodeResolvers = { scheme: ({ scheme }) => enumName(scheme) }

export const Succession: SuccessionResolvers = { kind: ({ kind }) => enumName(kind) }

export const Office: OfficeResolvers = {
  capacity: ({ capacity }) => (capacity === null ? null : enumName(capacity)),
}
