import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { userError } from './errors.ts'

/** What one request may ask for. */
export const LIMITS = {
  /** Fields inside each other. */
  depth: 12,
  /** Fields under another name than their own, fragments counted wherever they are used. */
  aliases: 30,
  /** Tokens of the document. */
  tokens: 2000,
  /** Objects that the pages asked for may hold together: nested `first`s multiply. */
  objects: 200_000,
  /** Bytes of the body of a request. */
  body: 100_000,
}

interface Size {
  depth: number
  aliases: number
  objects: number
}

/** Checks a valid document before it runs.
 *  @throws GraphQLError BAD_USER_INPUT that names the limit, what was met, and the way round */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string,
): void {
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!operation) return
  if (!root)
    throw userError(`there is no ${operation.operation} here: the graph is read-only; ask with a query`)
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  // Values of a wrong type are refused, with their reasons, by the execution that follows.
  if (values.errors) return
  const size = measure(schema, document, values.coerced)(operation.selectionSet, root)
  refuse('depth', size, 'fields inside each other', 'ask for the inner ones in a request of their own')
  refuse('aliases', size, 'aliases', 'use several requests')
  refuse('objects', size, 'objects on its pages', 'ask for fewer with first')
}

function refuse(limit: keyof Size, size: Size, what: string, advice: string) {
  if (size[limit] <= LIMITS[limit]) return
  const met = size[limit].toLocaleString('en')
  throw userError(
    `the question has ${met} ${what}: at most ${LIMITS[limit].toLocaleString('en')}; ${advice}`,
    {
      limit,
      met: size[limit],
      most: LIMITS[limit],
    },
  )
}

/** Measures selections. Each fragment is measured once, however often it is used. */
function measure(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  const known = new Map<string, Size>()

  function sizeOf(selections: SelectionSetNode, type: GraphQLCompositeType): Size {
    const total: Size = { depth: 0, aliases: 0, objects: 0 }
    for (const selection of selections.selections) {
      const size =
        selection.kind === Kind.FIELD
          ? fieldSize(selection, type)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? sizeOf(selection.selectionSet, conditionOf(selection.typeCondition?.name.value, type))
            : fragmentSize(selection.name.value, type)
      total.depth = Math.max(total.depth, size.depth)
      total.aliases += size.aliases
      total.objects += size.objects
    }
    return total
  }

  function fieldSize(field: FieldNode, type: GraphQLCompositeType): Size {
    // Introspection has its own guard in graphql-js.
    if (field.name.value.startsWith('__')) return { depth: 0, aliases: field.alias ? 1 : 0, objects: 0 }
    const definition =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined
    const inner = definition && getNamedType(definition.type)
    const below =
      field.selectionSet && isCompositeType(inner)
        ? sizeOf(field.selectionSet, inner)
        : { depth: 0, aliases: 0, objects: 0 }
    const first = definition ? getArgumentValues(definition, field, variables).first : undefined
    const times = typeof first === 'number' ? Math.max(first, 1) : 1
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (field.alias ? 1 : 0),
      objects: field.selectionSet ? times * (1 + below.objects) : 0,
    }
  }

  function fragmentSize(name: string, type: GraphQLCompositeType): Size {
    const fragment = fragments.get(name)!
    const size =
      known.get(name) ?? sizeOf(fragment.selectionSet, conditionOf(fragment.typeCondition.name.value, type))
    known.set(name, size)
    return size
  }

  function conditionOf(name: string | undefined, otherwise: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? undefined : schema.getType(name)
    return isCompositeType(type) ? type : otherwise
  }
  return sizeOf
}
