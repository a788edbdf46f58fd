import type { ReadParameters } from '../../src/api/queries.generated.ts'
import { COOPERATION, SYMMETRIC } from '../../src/model/plover.ts'
import { loadSmallWorld } from '../fixtures/small-world/load.ts'
import { openTestGraph, type TestGraph } from '../graph/test-graph.ts'

export interface SmallWorld extends AsyncDisposable {
  graph: TestGraph['graph']
  cypher: TestGraph['cypher']
  /** Rows of a statement in cypher/read, with the given columns as a short text each; a map shows as its id. */
  rows<N extends keyof ReadParameters>(
    name: N,
    parameters: ReadParameters[N],
    columns: string[],
  ): Promise<string[]>
}

/** The test run's Neo4j with the small world in it. Loaded once and used by all files that only read: a marker,
 *  which goes with all other nodes when another test empties the graph, says that it is there. */
export async function openSmallWorld(): Promise<SmallWorld> {
  const test = await openTestGraph()
  const loaded = await test.cypher('MATCH (n:SmallWorldLoaded) RETURN n.at AS at')
  if (loaded.length === 0) {
    await test.empty()
    await loadSmallWorld(test.graph)
    await test.cypher('CREATE (:SmallWorldLoaded {at: datetime()})')
    // Full-text indexes that were made just now are filled in the background.
    await test.cypher('CALL db.awaitIndexes(60)')
  }
  return {
    graph: test.graph,
    cypher: test.cypher,
    async rows(name, parameters, columns) {
      const rows = await test.graph.read<Record<string, unknown>>(name, { ...parameters })
      return rows.map((row) => columns.map((column) => brief(row[column])).join(' '))
    },
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  }
}

function brief(value: unknown): string {
  if (value === null || value === undefined) return '-'
  if (typeof value === 'object' && 'id' in value) return String(value.id)
  return String(value)
}

/** No condition at all. */
export const anyEvent = {
  index: 0,
  actors: [],
  links: ['PARTICIPATED_IN' as const, 'COUNTS_IN' as const],
  issues: [],
  types: null,
  mode: null,
  from: null,
  to: null,
  documents: [],
  dataset: null,
}

/** Cooperation as it is counted when nothing is said, at level STATE and between actors that are not named. */
export const anyCooperation = {
  actorLinks: ['COUNTS_IN'],
  partnerLinks: ['COUNTS_IN'],
  types: COOPERATION,
  symmetric: [...SYMMETRIC],
  from: null,
  to: null,
}
export const NAMED = ['PARTICIPATED_IN', 'COUNTS_IN']
