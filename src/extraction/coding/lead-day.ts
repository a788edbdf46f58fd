import type { Day, StatedDate } from '../../model/dates.ts'
import { statedDate } from '../dateline.ts'
import type { Reading } from '../reading.ts'
import { datesIn } from '../when.ts'

const LEAD_SENTENCES = 3
const DATELINE = 150

/** The one day that the lead of a text names, or its dateline: the day of what the text tells of without a date.
 *  @returns null where it names none, or several */
export function leadDay(reading: Reading, day: Day | null): StatedDate | null {
  const [opening] = reading.document.text.slice(0, DATELINE).split(/\s[–—-]\s/)
  const dated = opening !== undefined && opening.length < DATELINE ? statedDate(opening)?.date : undefined
  const { tokens, view } = reading
  const found = new Set<StatedDate>()
  if (dated?.length === 10) found.add(dated)
  const body = reading.sentences.filter((s) => /^(?:paragraph|item)$/.test(view.blocks[s.block]!.kind))
  for (const sentence of body.slice(0, LEAD_SENTENCES))
    for (const { date } of datesIn(reading, tokens[sentence.from]!.start, tokens[sentence.to - 1]!.end, day))
      if (date.length === 10) found.add(date)
  return found.size === 1 ? [...found][0]! : null
}
