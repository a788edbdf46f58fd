import type { ActorId } from '../../model/actor.ts'
import type { Mention, Reading } from '../reading.ts'

/** Mentions that stand together: "Australia, Japan and the Republic of Korea". */
export interface Group {
  from: number
  to: number
  mentions: Mention[]
}

/** Persons named by what they are to others: "his counterparts from", "officials of". */
export const COUNTERPARTS =
  /^(?:counterparts?|colleagues?|homologues?|officials|representatives|ministers|leaders|delegations|experts|refugees|nationals|victims|students|survivors)$/i

/** "his", "its" before a noun. */
export const isOwner = (group: Group): boolean =>
  group.mentions.length === 1 && group.mentions[0]!.form === 'pronoun' && group.mentions[0]!.possessive

/** Whom a group denotes, each once. */
export const actorsOf = (group: Group | null): ActorId[] => [
  ...new Set(group?.mentions.flatMap((m) => m.actors) ?? []),
]

/** "ASEAN-US": actors joined by a hyphen. */
export const isHyphened = (reading: Reading, group: Group): boolean =>
  group.mentions.some((m, i) => i > 0 && reading.tokens[m.from - 1]?.kind === 'hyphen')

/** Groups of a sentence in reading order. */
export function groupsOf(reading: Reading, mentions: readonly Mention[]): Group[] {
  const { tokens } = reading
  const groups: Group[] = []
  for (const mention of mentions) {
    const last = groups.at(-1)
    const previous = last?.mentions.at(-1)
    if (last && previous && joined(tokens, previous, mention)) {
      last.mentions.push(mention)
      last.to = mention.to
    } else groups.push({ from: mention.from, to: mention.to, mentions: [mention] })
  }
  return groups.flatMap((group) => (isList(reading, group) ? [group] : group.mentions.map(alone)))
}

const alone = (mention: Mention): Group => ({ from: mention.from, to: mention.to, mentions: [mention] })

/** Two that only a comma joins are no list: "cooperation with Turkey, the Foreign Office said". */
function isList(reading: Reading, { mentions }: Group): boolean {
  if (mentions.length !== 2) return true
  const between = reading.tokens.slice(mentions[0]!.to, mentions[1]!.from)
  if (mentions[0]!.form === 'government' && mentions[1]!.kind === 'person') return true
  const comma = between[0]?.text === ',' || between.at(-1)?.text === ','
  return !comma || between.some((t) => /^(?:and|&|or|with|well)$/i.test(t.text))
}

function joined(tokens: readonly { text: string; kind: string }[], a: Mention, b: Mention): boolean {
  const between = tokens.slice(a.to, b.from)
  if (between.length === 0) return a.form === 'government' && b.kind === 'person'
  if (between.length > 5) return false
  if (a.form === 'adjective' && b.kind === 'person' && COUNTERPARTS.test(between.at(-1)!.text))
    return between.every((t) => t.kind === 'word')
  if (between.length === 1 && between[0]!.kind === 'hyphen') return true
  const words = between.map((t) => t.text.toLowerCase())
  if (words[0] === '’' || between[0]!.kind === 'possessive') return false
  return (
    words.every((w) =>
      /^(?:,|;|and|as|well|&|the|both|also|with|together|former|governments?|of|his|her|majesty|excellency|highness|royal|honourable|honorable|hon|mr|mrs|ms|dr|sheikh|by)$/.test(
        w,
      ),
    ) &&
    words.some((w) => /^(?:,|;|and|&)$/.test(w)) &&
    (!words.includes('by') || words.includes('and')) &&
    !words.includes('of') &&
    !(words.includes('with') && !words.includes('together'))
  )
}
