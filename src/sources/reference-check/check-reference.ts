import { usageError } from '../../errors.ts'
import { explanationsOf, OWN, readDifferences } from '../seeds/differences.ts'
import { inWords, Problems } from '../seeds/problems.ts'
import { openSeeds } from '../seeds/seed-folder.ts'
import { readSourceNames } from '../seeds/source-names.ts'
import { readReference } from '../seeds.ts'
import type { PublishedDataset } from './comparison.ts'
import { DATASETS } from './datasets.ts'
import { explain } from './findings.ts'
import { openPublishedData } from './published-data.ts'
import { inLines, judge, type Verdict } from './report.ts'

const USAGE = 'usage: npm run check:reference -- DIR [--only IDS] [--list]'

/** Holds the seeds against published datasets.
 *  @param folders the one folder with the datasets
 *  @param options `only`: ids or topics of datasets, joined by commas; `list`: show every disagreement;
 *  `seeds`: another folder of seeds
 *  @returns the report, what is wrong in the seeds first; the verdict on each dataset that is there; and whether the
 *  seeds are sound and every one reaches its aims
 *  @throws EntenteError SOURCE for a broken file, USAGE for wrong arguments */
export function checkReference(
  folders: readonly string[],
  options: { only?: string | undefined; list?: boolean; seeds?: string },
): { lines: string[]; verdicts: Verdict[]; passed: boolean } {
  const [folder] = folders
  if (folder === undefined || folders.length > 1) throw usageError(USAGE)
  const chosen = choose(options.only)
  const data = openPublishedData(folder)

  const problems = new Problems()
  const seeds = openSeeds(options.seeds)
  const differences = readDifferences(seeds, problems)
  const reference = readReference(seeds, problems, explanationsOf(OWN, differences))
  const actors = [...reference.states, ...reference.organizations, ...reference.leaders]
  const names = readSourceNames(seeds, new Set(actors.map(({ id }) => id)), problems)

  const lines = problems.sorted().map(inWords)
  const verdicts: Verdict[] = []
  for (const dataset of chosen) {
    const missing = dataset.files.filter((file) => !data.has(file))
    if (missing.length > 0) {
      lines.push(`SKIPPED ${dataset.id}: ${folder} has no ${missing.join(', ')}`)
      continue
    }
    const comparisons = dataset.compare(data, { reference, names })
    const verdict = judge(dataset, explain(dataset.id, comparisons, differences))
    lines.push(...inLines(verdict, options.list ? Number.POSITIVE_INFINITY : 20))
    verdicts.push(verdict)
  }
  const known = new Set([OWN, ...DATASETS.map(({ id }) => id)])
  for (const { dataset, row } of differences)
    if (!known.has(dataset))
      lines.push(`seeds/differences/differences.csv:${row}: no dataset is called ${dataset}`)
  const reached = verdicts.filter((verdict) => verdict.passed)
  lines.push(
    verdicts.length === 0
      ? `Nothing was checked: ${folder} has none of the files.`
      : `${reached.length} of ${verdicts.length} datasets reach their aims; ${chosen.length - verdicts.length} skipped.`,
  )
  const passed = verdicts.length > 0 && reached.length === verdicts.length && problems.found.length === 0
  return { lines, verdicts, passed }
}

function choose(only: string | undefined): readonly PublishedDataset[] {
  if (only === undefined) return DATASETS
  const wanted = only.split(',')
  const unknown = wanted.filter((id) => !DATASETS.some((dataset) => matches(dataset, id)))
  if (unknown.length > 0)
    throw usageError(
      `no dataset is called ${unknown.join(', ')}; there are ${DATASETS.map(({ id }) => id).join(', ')}`,
    )
  return DATASETS.filter((dataset) => wanted.some((id) => matches(dataset, id)))
}

function matches({ id, topic }: PublishedDataset, wanted: string): boolean {
  return id === wanted || topic === wanted
}
