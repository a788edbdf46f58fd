import { absent, type Comparison, compared, type Ours, type PublishedDataset } from './comparison.ts'
import { indexNames, type NameIndex } from './name-index.ts'

const FILE = 'icews18/entities.tsv'
const DAY = '2018-07-01'
const MOST_FREQUENT = 500

/** The most frequent actors of ICEWS 2018: each is one actor of the seeds in mid-2018, or a role in a place that is one
 *  (`Citizen (India)`), or listed in seeds/differences/names.csv as none that is to be found (`Unspecified Actor`). */
export const ICEWS18_ACTORS: PublishedDataset = {
  id: 'icews18-actors',
  topic: 'actors',
  name: 'the 500 most frequent actors of ICEWS 2018 resolve, or are rightly refused',
  files: [FILE],
  least: { settled: 0.95, agreeing: 0.95 },
  compare(data, ours) {
    const index = indexNames(ours.reference)
    const rows = data
      .rows(FILE, ['name', 'mentions'])
      .toSorted((a, b) => Number(b.mentions) - Number(a.mentions))
      .slice(0, MOST_FREQUENT)
    return rows.map(({ name, mentions }) =>
      compareName(name.replaceAll('\u00a0', ' '), mentions, index, ours),
    )
  },
}

function compareName(name: string, mentions: string, index: NameIndex, { names }: Ours): Comparison {
  const theirs = `${mentions} mentions`
  const listed = names.find('icews18-actors', name)
  if (listed !== undefined) return compared(name, true, listed ?? 'refused', theirs)
  const whole = index.find(name, DAY)
  const found = whole.length > 0 ? whole : placeOf(name, index, names)
  if (found.length === 0) return absent(name, theirs)
  return compared(name, found.length === 1, found.join(' or '), theirs)
}

/** The actor in whose place a role is held: that of `Citizen (India)` is India. */
function placeOf(name: string, index: NameIndex, names: Ours['names']): string[] {
  const place = /^[^(]+ \((.+)\)$/.exec(name)?.[1]
  if (place === undefined) return []
  const listed = names.find('icews18-actors', place)
  return listed ? [listed] : index.find(place, DAY, ['State', 'Organization'])
}
