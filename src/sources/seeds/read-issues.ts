import { z } from 'zod'
import type { Issue } from '../../model/issue.ts'
import { readYaml } from './card.ts'
import type { Problems } from './problems.ts'
import type { SeedFolder } from './seed-folder.ts'

export const ISSUES_PATH = 'issues/issues.yml'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected words of a-z and 0-9 joined by hyphens')
const label = z.string().regex(/^\S(.*\S)?$/, 'expected text without blanks around it')
const concept = z.strictObject({
  id,
  prefLabel: label,
  broader: id.nullable().default(null),
  notation: id
    .or(z.string().regex(/^[a-z_]+$/))
    .nullable()
    .default(null),
  altLabels: z.array(label).default([]),
  situationOf: z
    .array(z.string().regex(/^state:[A-Z]{3}$/, 'expected the id of a state, such as state:MMR'))
    .default([]),
  onlyWith: id.nullable().default(null),
  helpIs: id.nullable().default(null),
})

/** Reads the issue vocabulary. @returns the sound concepts in file order; what breaks the form is reported */
export function readIssues(folder: SeedFolder, problems: Problems): Issue[] {
  const file = folder.name(ISSUES_PATH)
  const yaml = readYaml(folder, ISSUES_PATH, problems)
  if (yaml === null) return []
  if (!Array.isArray(yaml.value)) {
    problems.add(file, 1, 'expected a list of issues, each with id, prefLabel and altLabels')
    return []
  }
  return yaml.value.flatMap((entry: unknown, index): Issue[] => {
    const parsed = concept.safeParse(entry)
    if (parsed.success) return [{ ...parsed.data, dataset: 'issues', row: yaml.line([index]) ?? 1 }]
    for (const issue of parsed.error.issues)
      problems.add(
        file,
        yaml.line([index, ...issue.path]),
        `${issue.path.join('.') || 'issue'}: ${issue.message}`,
      )
    return []
  })
}
