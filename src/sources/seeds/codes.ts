import { z } from 'zod'
import { readYaml, type Yaml } from './card.ts'
import { checkIds } from './checks/ids.ts'
import { Problems } from './problems.ts'
import { readTable } from './read-table.ts'
import { openSeeds, type SeedFolder } from './seed-folder.ts'
import { CAMEO, CONTEXTS, type Columns, MODES, PLOVER, type Row, type Table } from './tables.ts'

/** The vocabularies of event coding, as seeds/codes holds them. */
export interface Codes {
  /** PLOVER event types with quad category and meaning. */
  types: Row<typeof PLOVER.columns>[]
  /** Modes of each type. */
  modes: Row<typeof MODES.columns>[]
  contexts: Row<typeof CONTEXTS.columns>[]
  /** CAMEO codes with the PLOVER type, mode and context each becomes, and its Goldstein value. */
  cameo: Row<typeof CAMEO.columns>[]
}

const CARD = 'codes/codes.yml'
const card = z.record(
  z.string().regex(/^[a-z0-9-]+\.csv$/, 'expected the name of a CSV file'),
  z.strictObject({
    name: z.string().min(1),
    description: z.string().min(1),
    publisher: z.string().min(1),
    url: z.url(),
    licence: z.string().min(1),
    version: z.string().min(1),
    retrieved: z.iso.date(),
  }),
)

/** Reads the code lists. @throws EntenteError SEED listing every problem found, each with file and line */
export function loadCodes(folder?: URL | string): Codes {
  const problems = new Problems()
  const codes = readCodes(openSeeds(folder), problems)
  problems.throwIfAny()
  return codes
}

/** Reads and checks the code lists, reporting what is wrong instead of throwing. */
export function readCodes(folder: SeedFolder, problems: Problems): Codes {
  const read = <C extends Columns>(table: Table<C>) => readTable(folder, table, problems)
  const report = (table: { path: string }) => (line: number, message: string) =>
    problems.add(folder.name(table.path), line, message)
  const codes = { types: read(PLOVER), modes: read(MODES), contexts: read(CONTEXTS), cameo: read(CAMEO) }

  checkCard(folder, readYaml(folder, CARD, problems), problems)
  checkIds(
    codes.types.map(({ type, row }) => ({ id: type, row })),
    report(PLOVER),
  )
  checkIds(
    codes.modes.map(({ type, mode, row }) => ({ id: `${type} ${mode}`, row })),
    report(MODES),
  )
  checkIds(
    codes.contexts.map(({ context, row }) => ({ id: context, row })),
    report(CONTEXTS),
  )
  checkIds(
    codes.cameo.map(({ cameoCode, row }) => ({ id: cameoCode, row })),
    report(CAMEO),
  )

  const types = new Set<string>(codes.types.map(({ type }) => type))
  const modes = new Set(codes.modes.map(({ type, mode }) => `${type} ${mode}`))
  const contexts = new Set(codes.contexts.map(({ context }) => context))
  for (const { type, row } of codes.modes)
    if (!types.has(type)) report(MODES)(row, `type is ${type}, which ${PLOVER.path} does not hold`)
  for (const { type, mode, context, row } of codes.cameo) {
    if (type !== null && !types.has(type))
      report(CAMEO)(row, `type is ${type}, which ${PLOVER.path} does not hold`)
    if (mode !== null && !modes.has(`${type} ${mode}`))
      report(CAMEO)(row, `mode is ${mode}, which ${MODES.path} does not hold for ${type}`)
    for (const part of context)
      if (!contexts.has(part)) report(CAMEO)(row, `context is ${part}, which ${CONTEXTS.path} does not hold`)
  }
  return codes
}

/** Each code list has an entry in codes.yml, and each entry its list. */
function checkCard(folder: SeedFolder, yaml: Yaml | null, problems: Problems): void {
  if (yaml === null) return
  const file = folder.name(CARD)
  const parsed = card.safeParse(yaml.value)
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      problems.add(file, yaml.line(issue.path), `${issue.path.join('.')}: ${issue.message}`)
    return
  }
  const listed = Object.keys(parsed.data)
  const present = folder.list('codes').filter((name) => name.endsWith('.csv'))
  for (const name of listed)
    if (!present.includes(name)) problems.add(file, yaml.line([name]), `${name} is not in the folder`)
  for (const name of present)
    if (!listed.includes(name))
      problems.add(file, null, `${name} has no entry here; say what it is and where it comes from`)
}
