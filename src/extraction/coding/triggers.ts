import type { Lexicon, Trigger, TriggerForm } from '../lexicon.ts'
import type { PhraseTrie } from '../phrase-trie.ts'
import type { Mention, Reading, ReadSentence } from '../reading.ts'
import { inMood, moodOf } from './mood.ts'

/** A trigger word in a sentence. */
export interface FoundTrigger {
  trigger: Trigger
  part: TriggerForm['part']
  form: TriggerForm['form']
  from: number
  to: number
  /** Governed by another verb: "to discuss", "by returning". */
  subordinate: boolean
  passive: boolean
  planned: boolean
  /** Index of the token after the object that completes it ("signed … a memorandum"). */
  objectEnd: number
  /** Where that object begins, Infinity where it needs none. */
  objectAt: number
  /** What the same words may tell otherwise: "welcomed" a guest, or a decision. */
  others: FoundTrigger[]
}

interface Span {
  from: number
  to: number
}

const BEFORE_VERB =
  /^(?:to|will|would|shall|should|can|could|may|must|might|also|we|i|they|you|who|which|further|strongly|jointly|continue|fully|warmly|firmly|again|helped|help|and|not|both|explicitly)$/i
const BEFORE_NOUN =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|no|any|each|every|some|of|for|in|on|with|by|from|more|new|first|official|recent|continued|great|deep|strong|bilateral|joint|close|further|mutual|excellent)$/i
/** "began handing in weapons" */
const BEGIN =
  /^(?:began|begun|begin|begins|started|start|starts|continued|continue|continues|resumed|resume|kept|keep|keeps|stepped|finished)$/i
const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/i
const MODAL =
  /^(?:will|would|shall|should|can|could|may|must|might|also|we|i|they|you|who|which|further|not|both)$/i
/** Verbs whose base form is as often a noun: "cooperation and support". */
const NOUN_TOO =
  /^(?:support|call|request|demand|visit|attack|aid|help|fund|grant|strike|sanction|ban|test|talk|host|train|finance|appeal|hope|concern|value|honou?r|credit|praise|offer|promise|pledge|review|update|note|stress|arrest|release|blockade|shell|bomb|assault|transfer|supply|ship|present|partner|welcome|press|fire|mass|exchange|share|brief|contract|deal|sign|travel|meet|lift|free|blame)$/i
const PACT =
  /^(?:agreements|mous|moas|memoranda|memorandums|accords|treaties|protocols|pacts|deals|instruments|arrangements|documents)$/i

/** The triggers of a sentence in reading order, none inside a mention, verbs and nouns told apart by what stands before them.
 *  @param report whether the text reports, so that the triggers of reports count too */
export function triggersOf(
  reading: Reading,
  sentence: ReadSentence,
  mentions: readonly Mention[],
  lexicon: Lexicon,
  report: boolean,
): FoundTrigger[] {
  const { tokens } = reading
  const found: FoundTrigger[] = []
  let m = 0
  for (let i = sentence.from; i < sentence.to; ) {
    while (m < mentions.length && mentions[m]!.to <= i) m++
    const mention = mentions[m]
    if (mention && mention.from <= i && !(mention.form === 'pronoun')) {
      i = mention.to
      continue
    }
    const hit = at(reading, sentence, i, mentions, lexicon, report)
    if (hit) found.push(hit)
    i = hit ? hit.to : i + 1
  }
  return found.filter((t) => tokens[t.from] !== undefined)
}

function at(
  reading: Reading,
  sentence: ReadSentence,
  i: number,
  mentions: readonly Mention[],
  lexicon: Lexicon,
  report: boolean,
): FoundTrigger | null {
  const triggers = report ? lexicon.reports : lexicon.triggers
  // the longer phrase first; of one phrase the trigger that asks for more, and the nearer its object: "supported … with
  // equipment" before "supported"
  const [first, ...others] = triggers
    .match(reading.tokens, i, sentence.to)
    .flatMap(({ end, values }) =>
      values
        .flatMap((value) => accept(reading, sentence, i, end, value, mentions, lexicon) ?? [])
        .toSorted(tellsMore),
    )
  return first ? { ...first, others } : null
}

/** One with an object before one without, the nearer object before the farther, the longer before the shorter. */
const tellsMore = (a: FoundTrigger, b: FoundTrigger): number => {
  if (a.objectAt !== b.objectAt) return a.objectAt - b.objectAt
  return b.objectEnd - a.objectEnd
}

function accept(
  reading: Reading,
  sentence: ReadSentence,
  from: number,
  to: number,
  value: TriggerForm,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): FoundTrigger | null {
  const { tokens } = reading
  const { trigger, part } = value
  const form = part === 'verb' ? actualForm(tokens[from]!.text, value.form) : null
  if (part === 'verb' && form === null) return null
  if (form === 'ing' && trigger.mode === 'visit' && mentionAt(mentions, to)?.kind === 'person') return null
  const ofPacts = trigger.needs.includes('pact') && PACT.test(tokens[from - 1]?.text ?? '')
  if (part === 'verb' && !ofPacts && !isVerb(reading, sentence, from, to, form, mentions)) return null
  const summit = trigger.mode === 'summit'
  if (part === 'noun' && !summit && !isNoun(reading, sentence, from, to, mentions)) return null
  if (part === 'noun' && insideName(reading, sentence, from, to)) return null
  if (trigger.needs.includes('pact') && !pactBefore(reading, sentence, from, mentions)) return null
  if (part === 'compound' && tokens[from - 1]?.kind !== 'hyphen') return null
  if (
    trigger.followers &&
    part !== 'noun' &&
    !trigger.followers.has(tokens[to]?.key ?? '') &&
    mentionAt(mentions, to) === null
  )
    return null
  if (trigger.type === 'AGREE' && commemorated(reading, sentence, from)) return null
  const mood = moodOf(reading, sentence, from, part === 'noun' ? null : trigger.type, lexicon)
  if (mood === 'denied' && trigger.type !== 'REJECT') return null
  const passive =
    (form === 'past' || form === 'participle') &&
    (beBefore(reading, sentence, from) || byAfter(reading, sentence, to, mentions))
  let objectEnd = to
  let objectAt = Infinity
  if (trigger.objects && part !== 'noun') {
    const object = objectAfter(reading, sentence, to, trigger)
    const given = object === null && passive ? objectBefore(reading, sentence, from, trigger) : null
    if (object === null && given === null) return null
    objectEnd = object?.to ?? to
    objectAt = (object ?? given)!.from
  }
  const before = tokens[from - 1]?.text ?? ''
  const subordinate =
    (form === 'ing' && !beBefore(reading, sentence, from) && !BEGIN.test(before)) ||
    (part === 'phrase' && nominal(reading, from)) ||
    (form === 'base' && !ofPacts && !MODAL.test(before) && mentionEndingAt(mentions, from) === null)
  if (trigger.subjects && !subjectBefore(reading, sentence, from, trigger.subjects)) return null
  if (trigger.needs.includes('finite') && subordinate && mood !== 'planned') return null
  return {
    trigger: inMood(trigger, mood),
    part,
    form,
    from,
    to,
    subordinate,
    passive,
    planned: mood === 'planned',
    objectAt,
    objectEnd,
    others: [],
  }
}

/** Plural stripping hides whether a word ends in s; the text tells. */
function actualForm(text: string, form: TriggerForm['form']): TriggerForm['form'] {
  if (form === 'ing' && /ings$/i.test(text)) return null
  if (form === 'base' || form === 's') return /s$/i.test(text) && !/ss$/i.test(text) ? 's' : 'base'
  return form
}

function isVerb(
  reading: Reading,
  sentence: ReadSentence,
  from: number,
  to: number,
  form: TriggerForm['form'],
  mentions: readonly Mention[],
): boolean {
  const { tokens } = reading
  const before = tokens[from - 1]
  const owner = mentionEndingAt(mentions, from)
  if (form === 'ing')
    return (
      !before ||
      from === sentence.from ||
      (!/^(?:the|a|an|this|its|their|his|her|our)$/i.test(before.text) && before.kind !== 'possessive')
    )
  if (form === 'past' || form === 'participle') {
    if (before && /^(?:the|a|an|recently|newly|recent)$/i.test(before.text)) return false
    // "200 jailed guerrillas"
    return !(before?.kind === 'possessive' || before?.kind === 'number')
  }
  if (owner)
    return (
      !owner.possessive &&
      owner.form !== 'adjective' &&
      !(
        form === 's' &&
        /^the$/i.test(tokens[owner.from - 1]?.text ?? '') &&
        /^(?:on|against|in|of)$/i.test(tokens[to]?.text ?? '')
      )
    )
  if (!before || from === sentence.from) return false
  if (before.kind === 'possessive') return false
  if (
    form === 's' &&
    /^and$/i.test(before.text) &&
    /^(?:on|against|of|by|from|in)$/i.test(tokens[to]?.text ?? '')
  )
    return false
  if (form === 's')
    return (
      BEFORE_VERB.test(before.text) ||
      /^[)”"]$/.test(before.text) ||
      (before.text === ',' && mentionAt(mentions, to) !== null)
    )
  const closes = /^[,)–—]$/.test(before.text) && mentionEndingAt(mentions, from - 1) !== null
  if (closes && !NOUN_TOO.test(tokens[from]!.text)) return true
  return (
    BEFORE_VERB.test(before.text) &&
    !(
      before.text.toLowerCase() === 'and' &&
      NOUN_TOO.test(tokens[from]!.text) &&
      mentionAt(mentions, to) === null &&
      !/^(?:the|to|all|on|for|its|their)$/i.test(tokens[to]?.text ?? '')
    )
  )
}

function isNoun(
  reading: Reading,
  sentence: ReadSentence,
  from: number,
  to: number,
  mentions: readonly Mention[],
): boolean {
  const { tokens } = reading
  const before = tokens[from - 1]
  const owner = mentionEndingAt(mentions, from)
  if (owner)
    return (
      owner.possessive ||
      owner.form === 'adjective' ||
      to - from > 1 ||
      /^(?:between|with|on|to|for)$/i.test(tokens[to]?.text ?? '')
    )
  if (!before || from === sentence.from) return true
  if (before.kind === 'possessive' || before.kind === 'hyphen' || BEFORE_NOUN.test(before.text)) return true
  return !/^(?:to|will|would|we|they|i|must|should|can|could|may|also|not)$/i.test(before.text)
}

/** "the Defence Cooperation Agreement": a word of a name tells nothing of its own. */
function insideName(reading: Reading, sentence: ReadSentence, from: number, to: number): boolean {
  const { tokens } = reading
  const next = tokens[to]
  return (
    to < sentence.to &&
    tokens[from]!.capital &&
    !tokens[from]!.upper &&
    /^(?:Agreement|Treaty|Pact|Programme|Program|Plan|Strategy|Framework|Organization|Organisation|Council|Committee|Commission|Fund|Act|Protocol|Memorandum|Initiative|Partnership|Centre|Center|Project|Forum|Convention)s?$/.test(
      next?.text ?? '',
    )
  )
}

/** The object that completes the verb, null where none follows in the clause. */
function objectAfter(reading: Reading, sentence: ReadSentence, from: number, trigger: Trigger): Span | null {
  const { tokens } = reading
  for (let i = from; i < sentence.to && i < from + trigger.reach; i++) {
    if (/^[;:.]$/.test(tokens[i]!.text)) return null
    const hit = trigger.objects!.match(tokens, i, sentence.to)[0]
    if (hit) return { from: i, to: hit.end }
  }
  return null
}

/** "Helicopters were provided by Kenya": what is given stands before. */
function objectBefore(reading: Reading, sentence: ReadSentence, to: number, trigger: Trigger): Span | null {
  const { tokens } = reading
  for (let i = to - 1; i >= sentence.from && i > to - trigger.reach; i--) {
    if (/^[;:.]$/.test(tokens[i]!.text)) return null
    const hit = trigger.objects!.match(tokens, i, to)[0]
    if (hit) return { from: i, to: hit.end }
  }
  return null
}

/** "Cuban soldiers left": whether one of the words stands close before the verb. */
function subjectBefore(
  reading: Reading,
  sentence: ReadSentence,
  from: number,
  subjects: PhraseTrie<true>,
): boolean {
  for (let i = from - 1; i >= sentence.from && i >= from - 5; i--) {
    if (reading.tokens[i]!.text === ',') return false
    if (subjects.match(reading.tokens, i, from)[0]) return true
  }
  return false
}

/** "rejected calls for a truce", "the appeals for help": calls that somebody speaks of, not calls made here. */
function nominal(reading: Reading, from: number): boolean {
  const { tokens } = reading
  const before = tokens[from - 1]
  if (!/^(?:calls|appeals|call|appeal)$/.test(tokens[from]!.text) || !before) return false
  return (
    before.kind === 'possessive' ||
    /ed$|^(?:the|a|an|any|all|its|their|his|her|international|such|fresh|recent|growing|mounting|new|of|to|against|amid|despite|following)$/i.test(
      before.text,
    )
  )
}

function beBefore(reading: Reading, sentence: ReadSentence, from: number): boolean {
  for (let i = from - 1; i >= sentence.from && i >= from - 3; i--) {
    const text = reading.tokens[i]!.text
    if (BE.test(text)) return true
    if (!/ly$|^(?:also|today|now|not|then|already|further)$/i.test(text)) return false
  }
  return false
}

/** "supplies donated by Japan": a participle that says by whom, with no form of "be" before it. */
function byAfter(
  reading: Reading,
  sentence: ReadSentence,
  to: number,
  mentions: readonly Mention[],
): boolean {
  if (to >= sentence.to || !/^by$/i.test(reading.tokens[to]!.text)) return false
  const after = /^(?:the|both|our|its|their)$/i.test(reading.tokens[to + 1]?.text ?? '') ? to + 2 : to + 1
  return mentions.some((m) => m.from === after || m.from === to + 1)
}

/** "The agreements relate to …", "the MoUs signed today cover …": a pact is what the verb tells about. */
function pactBefore(
  reading: Reading,
  sentence: ReadSentence,
  from: number,
  mentions: readonly Mention[],
): boolean {
  const { tokens } = reading
  for (let i = from - 1; i >= sentence.from && i >= from - 8; i--) {
    if (PACT.test(tokens[i]!.text)) return !mentions.some((m) => m.from > i && m.to <= from)
    if (/^[,;:]$/.test(tokens[i]!.text)) return false
  }
  return false
}

/** "the 70th anniversary of the establishment of diplomatic relations": long ago. */
function commemorated(reading: Reading, sentence: ReadSentence, from: number): boolean {
  for (let i = from - 1; i >= sentence.from && i >= from - 4; i--)
    if (/^(?:anniversary|years)$/i.test(reading.tokens[i]!.text)) return true
  return false
}

/** The mention whose tokens end right before `i` (a possessive mark between counts as its own). */
export function mentionEndingAt(mentions: readonly Mention[], i: number): Mention | null {
  return mentions.find((m) => m.to === i || (m.possessive && m.to + 1 === i)) ?? null
}

export function mentionAt(mentions: readonly Mention[], i: number): Mention | null {
  return mentions.find((m) => m.from <= i && i < m.to) ?? null
}
