import { GraphQLScalarType, Kind } from 'graphql'
import { earliestDay, isStatedDate, latestDay } from '../model/dates.ts'
import { userError } from './errors.ts'

const EXPECTED = 'YYYY, YYYY-MM or YYYY-MM-DD'

function stated(value: unknown): string {
  if (typeof value === 'string' && isStatedDate(value)) return value
  throw userError(`${JSON.stringify(value)} is no date: expected ${EXPECTED}, a day that exists`, {
    value,
    expected: EXPECTED,
  })
}

/** Stated dates: a year, a month or a day. What is answered is text as the source states it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: String,
  parseValue: stated,
  parseLiteral: (node) =>
    stated(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind),
})

/** Bounds as days: the first day of `from`, the last of `to`.
 *  @throws GraphQLError BAD_USER_INPUT when `from` begins after `to` ends */
export function period(args: { from?: string | null; to?: string | null }): {
  from: string | null
  to: string | null
} {
  const from = earliestDay(args.from ?? null)
  const to = latestDay(args.to ?? null)
  if (from !== null && to !== null && from > to) {
    throw userError(`from ${args.from} lies after to ${args.to}: no day is in between`, {
      from: args.from,
      to: args.to,
    })
  }
  return { from, to }
}

/** A point in time as the days it may mean; nulls for all times. */
export const pointInTime = (args: { on?: string | null }) => period({ from: args.on, to: args.on })

/** The days of the time asked for: those that `on` may mean, or today. */
export function atTime(
  { today }: { today: string },
  on: string | null | undefined,
): { from: string; to: string } {
  return { from: earliestDay(on ?? today)!, to: latestDay(on ?? today)! }
}
