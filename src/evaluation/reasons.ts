import { type CalibrationStep, rises } from './calibration.ts'
import type { Confusion } from './confusion.ts'
import type { Evaluation } from './evaluate.ts'
import type { WorstDocument } from './worst.ts'

/** Where the extraction goes wrong, for people: the confusion by type, whether the confidence holds, the worst documents. */
export function reasons({
  confusion,
  calibration,
  worst,
}: Pick<Evaluation, 'confusion' | 'calibration' | 'worst'>): string {
  return [
    'Types: rows as labelled, columns as found between the same two',
    ...confusionTable(confusion),
    '',
    'Confidence: share of claims that hold',
    ...calibrationTable(calibration),
    '',
    `The ${worst.length} worst documents, with their lowest measure`,
    ...worst.flatMap(worstLines),
  ].join('\n')
}

/** The types that occur, each with what it was found as. */
function confusionTable(confusion: readonly Confusion[]): string[] {
  const types = [...new Set(confusion.flatMap(({ gold, found }) => [gold, found]))]
    .filter((type) => type !== null)
    .toSorted()
  const cell = (gold: string | null, found: string | null) => {
    const entry = confusion.find((c) => c.gold === gold && c.found === found)
    return (entry ? String(entry.count) : '.').padStart(6)
  }
  const row = (name: string, cells: string[]) => [name.padEnd(10), ...cells].join(' ')
  const head = [...types, 'missed'].map((type) => type.slice(0, 6).padStart(6))
  return [
    row('', head),
    ...types.map((type) =>
      row(
        type,
        [...types, null].map((found) => cell(type, found)),
      ),
    ),
    row(
      'wrong',
      types.map((found) => cell(null, found)),
    ),
  ]
}

function calibrationTable(steps: readonly CalibrationStep[]): string[] {
  return [
    'confidence  claims  type and pair  with issue',
    ...steps.map(({ confidence, claims, pairs, withIssue }) =>
      [
        confidence.toFixed(2).padStart(10),
        String(claims).padStart(6),
        pairs.toFixed(3).padStart(13),
        withIssue.toFixed(3).padStart(10),
      ].join('  '),
    ),
    `precision of type and pair ${rises(steps) ? 'rises' : 'does not rise'} with confidence`,
  ]
}

function worstLines({ document, meanF1, measure, f1, ...faults }: WorstDocument): string[] {
  const { missed, wrong, firstMissed, firstWrong } = faults
  const some = (all: number, first: string[]) => `${first.join('; ')}${all > first.length ? '; …' : ''}`
  return [
    `${meanF1.toFixed(3)} ${document}: ${measure} ${f1.toFixed(3)}, ${missed} missed, ${wrong} wrong`,
    ...(missed > 0 ? [`      missed ${some(missed, firstMissed)}`] : []),
    ...(wrong > 0 ? [`      wrong  ${some(wrong, firstWrong)}`] : []),
  ]
}
