import DataLoader from 'dataloader'
import type { ReadParameters } from './queries.generated.ts'

/** What the API needs of the graph. */
export interface Readable {
  read<Row>(
    name: string,
    parameters: Record<string, unknown>,
    options?: { signal?: AbortSignal },
  ): Promise<Row[]>
}

type Name = keyof ReadParameters
/** Statements that take `$ids` and return `id` with each row. */
export type ByIds = { [N in Name]: ReadParameters[N] extends { ids: readonly string[] } ? N : never }[Name]

/** What resolvers share during one request: the graph, and loaders that gather what the fields of a list ask for
 *  into one statement. */
export interface Context {
  /** The day on which the question is asked, UTC. */
  today: string
  read<N extends Name, Row>(name: N, parameters: ReadParameters[N]): Promise<Row[]>
  /** Rows of one id. Calls of the same turn with equal arguments share a statement. */
  load<N extends ByIds, Row>(name: N, id: string, args: Omit<ReadParameters[N], 'ids'>): Promise<Row[]>
  /** The general form of `load`: `run` answers many keys at once, each with its rows.
   *  @param shared what keys must have in common to share a statement; also names the loader */
  gather<Key, Row>(shared: unknown, key: Key, run: (keys: readonly Key[]) => Promise<Row[][]>): Promise<Row[]>
}

/** A context for one request.
 *  @param signal ends running statements, for instance when the caller has gone
 *  @param today the day on which it is asked, for what held or was borne "now" */
export function createContext(
  graph: Readable,
  signal?: AbortSignal,
  today: string = new Date().toISOString().slice(0, 10),
): Context {
  const loaders = new Map<string, unknown>()
  const context: Context = {
    today,

    read: <N extends Name, Row>(name: N, parameters: ReadParameters[N]) =>
      graph.read<Row>(name, { ...parameters }, signal ? { signal } : {}),

    load: <N extends ByIds, Row>(name: N, id: string, args: Omit<ReadParameters[N], 'ids'>) =>
      context.gather<string, Row>([name, args], id, async (ids) => {
        const rows = await graph.read<Row & { id: string }>(name, { ...args, ids }, signal ? { signal } : {})
        const byId = groupBy(rows, (row) => row.id)
        return ids.map((one) => byId.get(one) ?? [])
      }),

    gather: <Key, Row>(shared: unknown, key: Key, run: (keys: readonly Key[]) => Promise<Row[][]>) => {
      const name = JSON.stringify(shared)
      let loader = loaders.get(name) as DataLoader<Key, Row[], string> | undefined
      if (!loader) {
        loader = new DataLoader<Key, Row[], string>(run, {
          cacheKeyFn: (k) => JSON.stringify(k),
          maxBatchSize: 1000,
        })
        loaders.set(name, loader)
      }
      return loader.load(key)
    },
  }
  return context
}

/** Rows by a key, in their order. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
