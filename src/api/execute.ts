import { type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql'
import { createContext, type Readable } from './context.ts'
import { checkLimits, LIMITS } from './limits.ts'
import { schema } from './schema.ts'

/** Answers a GraphQL question without a server, as `entente query` does.
 *  @param source one operation
 *  @returns data and errors as GraphQL has them; errors that are not the question's fault stay whole, for who asks
 *  runs the program */
export async function executeOperation(
  graph: Readable,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  try {
    const document = parse(source, { maxTokens: LIMITS.tokens })
    const errors = validate(schema, document)
    if (errors.length > 0) return { errors }
    checkLimits(schema, document, variables)
    return await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: createContext(graph),
    })
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] }
    throw error
  }
}
