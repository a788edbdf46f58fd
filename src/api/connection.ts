import { userError } from './errors.ts'
import type { Place } from './parameters.ts'

/** Most entries that one page may hold. */
export const MAX_PAGE = 100

/** A page of a Relay connection. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[]
  nodes: Node[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** The page that is asked for.
 *  @param kinds type of each part of a place in this list: what a cursor must carry
 *  @returns `limit`, one more than the page holds, which tells whether there is a next page
 *  @throws GraphQLError BAD_USER_INPUT for a `first` out of 1 to 100, or an `after` that no page of such a list gave out */
export function pageAsked(
  args: { first?: number | null; after?: string | null },
  defaultSize: number,
  kinds: readonly ('string' | 'number')[],
): { size: number; limit: number; after: Place } {
  const size = pageSize(args.first ?? defaultSize)
  return { size, limit: size + 1, after: args.after == null ? null : placeOf(args.after, kinds) }
}

/** @throws GraphQLError BAD_USER_INPUT unless 1 to 100 */
export function pageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE) return first
  throw userError(
    `first: ${first} is out of range: expected 1 to ${MAX_PAGE}; the next page is had with after: <endCursor>`,
    { first, least: 1, most: MAX_PAGE },
  )
}

/** Makes a page of rows read with `pageAsked(…).limit`.
 *  @param place where a row stands: the values that the list is sorted by, ids last */
export function pageOf<Row, Node>(
  rows: Row[],
  asked: { size: number; after: Place },
  place: (row: Row) => readonly (string | number)[],
  node: (row: Row) => Node,
): Page<Node> {
  const edges = rows.slice(0, asked.size).map((row) => ({ cursor: cursorOf(place(row)), node: node(row) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > asked.size,
      hasPreviousPage: asked.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** `pageOf` for rows that carry their place. */
export function pageOfPlaced<Row extends { place: readonly (string | number)[] }, Node>(
  rows: Row[],
  asked: { size: number; after: Place },
  node: (row: Row) => Node,
): Page<Node> {
  return pageOf(rows, asked, (row) => row.place, node)
}

function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

function placeOf(cursor: string, kinds: readonly ('string' | 'number')[]): readonly (string | number)[] {
  let place: unknown = null
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
  }
  if (
    Array.isArray(place) &&
    place.length === kinds.length &&
    place.every((part, i) => typeof part === kinds[i]) &&
    cursorOf(place) === cursor
  ) {
    return place
  }
  throw userError(`after: "${cursor}" is no cursor of this list: expected the endCursor of an earlier page`, {
    after: cursor,
  })
}
