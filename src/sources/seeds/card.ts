import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { isStatedDate } from '../../model/dates.ts'
import type { Problems } from './problems.ts'
import type { SeedFolder } from './seed-folder.ts'

const source = z.strictObject({ name: z.string().min(1), url: z.url().nullable() })
const card = z
  .strictObject({
    id: z.string(),
    name: z.string().min(1),
    description: z.string().min(1),
    publisher: z.string().min(1),
    url: z.url().nullable(),
    licence: z.string().min(1),
    version: z.string().min(1),
    retrieved: z.string().refine((day) => day.length === 10 && isStatedDate(day), 'expected a day'),
    expect: z.strictObject({ least: z.int().min(0), most: z.int().min(0) }),
    sources: z.record(z.string().regex(/^[a-z0-9-]+$/, 'expected a key of a-z, 0-9 and -'), source),
  })
  .refine((value) => value.expect.least <= value.expect.most, {
    path: ['expect'],
    message: 'least is above most',
  })

/** A dataset's card as its file has it. */
export type Card = z.infer<typeof card>

/** Reads `<dataset>/dataset.yml`. @returns null where it breaks its form (reported) */
export function readCard(folder: SeedFolder, dataset: string, problems: Problems): Card | null {
  const path = `${dataset}/dataset.yml`
  const yaml = readYaml(folder, path, problems)
  if (yaml === null) return null
  const parsed = card.safeParse(yaml.value)
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      problems.add(
        folder.name(path),
        yaml.line(issue.path),
        `${issue.path.join('.') || 'card'}: ${issue.message}`,
      )
    return null
  }
  if (parsed.data.id !== dataset) {
    const line = yaml.line(['id'])
    problems.add(
      folder.name(path),
      line,
      `id is "${parsed.data.id}", expected the folder's name, "${dataset}"`,
    )
    return null
  }
  return parsed.data
}

/** A YAML file as plain data, with the 1-based line of any value in it. */
export interface Yaml {
  value: unknown
  line(path: readonly PropertyKey[]): number | null
}

/** Reads a YAML 1.2 file. @returns null where it is no YAML (reported) */
export function readYaml(folder: SeedFolder, path: string, problems: Problems): Yaml | null {
  const text = folder.read(path, problems)
  if (text === null) return null
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  for (const fault of [...document.errors, ...document.warnings])
    problems.add(folder.name(path), lineCounter.linePos(fault.pos[0]).line, fault.message)
  if (document.errors.length > 0) return null
  return {
    value: document.toJS(),
    line(steps) {
      for (let length = steps.length; length > 0; length--) {
        const node = document.getIn(steps.slice(0, length), true) as { range?: [number] } | undefined
        if (node?.range) return lineCounter.linePos(node.range[0]).line
      }
      return null
    },
  }
}
