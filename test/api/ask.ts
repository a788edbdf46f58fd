import { executeOperation } from '../../src/api/execute.ts'
import { openSmallWorld } from '../cypher/small-world.ts'

export interface Asked extends AsyncDisposable {
  /** Data of an answer that has no errors. */
  data(source: string, variables?: Record<string, unknown>): Promise<unknown>
  /** Messages and extensions of an answer's errors. */
  errors(
    source: string,
    variables?: Record<string, unknown>,
  ): Promise<{ message: string; extensions: Record<string, unknown> }[]>
  /** Names of the statements that a question sends to Neo4j, in order. */
  statements(source: string, variables?: Record<string, unknown>): Promise<string[]>
}

/** The API over the small world, without HTTP. */
export async function openApi(): Promise<Asked> {
  const world = await openSmallWorld()
  const sent: string[] = []
  const graph: Parameters<typeof executeOperation>[0] = {
    read(name, parameters, options) {
      sent.push(name)
      return world.graph.read(name, parameters, options)
    },
  }
  const answer = async (source: string, variables?: Record<string, unknown>) => {
    sent.length = 0
    // As a caller gets it: plain JSON.
    return JSON.parse(JSON.stringify(await executeOperation(graph, source, variables))) as {
      data?: unknown
      errors?: { message: string; extensions: Record<string, unknown> }[]
    }
  }
  return {
    async data(source, variables) {
      const { data, errors } = await answer(source, variables)
      if (errors) throw new Error(`not answered: ${errors.map((error) => error.message).join('; ')}`)
      return data
    },
    async errors(source, variables) {
      const { errors } = await answer(source, variables)
      return (errors ?? []).map(({ message, extensions }) => ({ message, extensions }))
    },
    async statements(source, variables) {
      const { errors } = await answer(source, variables)
      if (errors) throw new Error(`not answered: ${errors.map((error) => error.message).join('; ')}`)
      return [...sent]
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}
