import { z } from 'zod'
import { EVENT_TYPES } from '../../model/plover.ts'

/** What may be said of how something happened; other modes are the rules' alone. */
const MODES = ['meeting', 'call', 'visit', 'signing'] as const

const actorForm = z.strictObject({
  name: z.string().describe('the name, in words that stand in the document'),
  kind: z.enum(['state', 'organization', 'person']),
  office: z.string().nullable().describe('of a person: the office, in words of the document'),
  of: z.string().nullable().describe('the state or organization it belongs to or speaks for'),
})

/** A claim as it is asked for. Lengths are looked at afterwards: not every endpoint takes them in a schema. */
export const claimForm = z.strictObject({
  type: z.enum(EVENT_TYPES),
  mode: z.enum(MODES).nullable(),
  happening: z
    .boolean()
    .describe('something that happened or is announced, as against a statement or a standing relation'),
  actors: z.array(actorForm),
  recipients: z.array(actorForm),
  beneficiaries: z.array(actorForm),
  issues: z.array(z.string()),
  date: z.string().nullable().describe('YYYY-MM-DD, YYYY-MM or YYYY'),
  place: z.string().nullable(),
  quote: z.string().describe('the sentence that proves it, copied from the document letter by letter'),
})
export type Claim = z.infer<typeof claimForm>
export type ClaimedActor = z.infer<typeof actorForm>

const envelope = z.strictObject({ claims: z.array(z.unknown()).max(500) })

/** The JSON schema of an answer, with the issues of the vocabulary. */
export function answerSchema(issues: readonly string[]): Record<string, unknown> {
  const claim = claimForm.extend({ issues: z.array(z.enum(issues as [string, ...string[]])) })
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject({ claims: z.array(claim) }))
  return schema
}

/** The claims of an answer, each still to be checked. What the model thought aloud before it and a Markdown fence
 *  around it are taken off; nothing is mended.
 *  @returns null where it is not JSON of that form */
export function claimsIn(answer: string): unknown[] | null {
  const bare = answer.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim()
  const json = /^```(?:json)?\s*\n([\s\S]*)\n\s*```$/i.exec(bare)?.[1] ?? bare
  try {
    return envelope.parse(JSON.parse(json)).claims
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
