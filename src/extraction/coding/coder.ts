import type { StatedDate } from '../../model/dates.ts'
import { SYMMETRIC } from '../../model/plover.ts'
import type { Cast } from '../cast.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { FoundIssue, IssueFinder } from '../issues.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Parties } from '../parties.ts'
import { type Mention, type Reading, type ReadSentence, textOf } from '../reading.ts'
import { datesIn, nearestDate } from '../when.ts'
import { placeIn, statesAsPlaces } from '../where.ts'
import type { Draft } from './draft.ts'
import { Frame } from './frame.ts'
import { leadDay } from './lead-day.ts'
import { asPromise } from './mood.ts'
import { namedBy } from './named-by.ts'
import { ParticipantReader } from './participants.ts'
import { clauseEnd, scopeEnd, suppressed } from './scope.ts'
import { SideReader, type Sides } from './sides.ts'
import { summitDraft } from './summit.ts'
import { TopicReader } from './topics.ts'
import { type FoundTrigger, triggersOf } from './triggers.ts'

/** Words of a sentence that lists who was there and nothing more. */
const ATTENDANCE =
  /\b(?:also (?:participated|attended)|(?:was|were) (?:also )?present|participated in the (?:discussion|meeting|event))\b/i
/** Words after which a sentence lists who was there. */
const ATTENDED = /^(?:attended|accompanied|joined)$/i
/** Words before a meeting of another day than that of the text. */
const OTHER_DAY =
  /\b(?:when|last|earlier|previous|previously|recall\w*|since|ago|will|would|next|upcoming|forthcoming|future|plan\w*|(?:19|20)\d\d)\b/i
/** Types of deeds: where they are done matters. */
const MATERIAL = /^(?:COOPERATE|AID|RETREAT)$/

interface CoderTools {
  lexicon: Lexicon
  gazetteer: Gazetteer
  cast: Cast
  finder: IssueFinder
  parties: Parties
}

/** One side's part of what the sentence tells of two as well: "announced sanctions against …", "will attend the meeting". */
function isToldWhole(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.participants.length !== 1) return false
  const [{ actor }] = draft.participants as [Draft['participants'][number]]
  return drafts.some(
    (other) =>
      other !== draft &&
      ((other.type === draft.type && other.participants.length > 1) ||
        (other.type === 'CONSULT' && draft.type === 'AGREE')) &&
      (other.mode === 'summit' || other.participants.some((p) => p.actor === actor)),
  )
}

/** Codes the sentences of one document as events. */
export class Coder {
  private readonly reading: Reading
  private readonly mentions: readonly Mention[]
  private readonly issues: readonly FoundIssue[]
  private readonly tools: CoderTools
  private readonly sides: SideReader
  private readonly leadDay: StatedDate | null
  private readonly roles: ParticipantReader
  private readonly topics: TopicReader

  constructor(
    reading: Reading,
    mentions: readonly Mention[],
    issues: readonly FoundIssue[],
    tools: CoderTools,
  ) {
    this.reading = reading
    this.mentions = mentions
    this.issues = issues
    this.tools = tools
    this.leadDay = leadDay(reading, tools.cast.day)
    this.sides = new SideReader(reading, tools.cast, tools.parties)
    this.roles = new ParticipantReader(tools.cast)
    this.topics = new TopicReader(reading, issues, tools)
  }

  /** @returns drafts in reading order */
  code(): Draft[] {
    let m = 0
    let x = 0
    return this.reading.sentences.flatMap((sentence, index) => {
      while (x < this.issues.length && this.issues[x]!.to <= sentence.from) x++
      let lastIssue = x
      while (lastIssue < this.issues.length && this.issues[lastIssue]!.from < sentence.to) lastIssue++
      while (m < this.mentions.length && this.mentions[m]!.to <= sentence.from) m++
      let end = m
      while (end < this.mentions.length && this.mentions[end]!.from < sentence.to) end++
      const kind = this.reading.view.blocks[sentence.block]!.kind
      if (kind !== 'paragraph' && kind !== 'item' && kind !== 'title') return []
      return this.sentence(sentence, index, this.mentions.slice(m, end), this.issues.slice(x, lastIssue))
    })
  }

  private sentence(
    sentence: ReadSentence,
    index: number,
    mentions: readonly Mention[],
    issues: readonly FoundIssue[],
  ): Draft[] {
    const text = this.text(sentence.from, sentence.to)
    if (ATTENDANCE.test(text)) return []
    const end = this.attendees(sentence)
    const acting = end === null ? mentions : mentions.filter((m) => m.from < end)
    const found = triggersOf(this.reading, sentence, acting, this.tools.lexicon, this.tools.cast.report)
    const triggers = end === null ? found : found.filter((t) => t.from < end)
    const frame = new Frame(this.reading, sentence, acting, triggers, issues)
    const drafts: Draft[] = []
    let promise: { until: number } | null = null
    /** A noun that is the object of what ends it tells nothing of its own: "lifted the embargo", "suspended air raids". */
    let objectEnd = 0
    for (const [i, trigger] of triggers.entries()) {
      const until = scopeEnd(triggers, i, sentence)
      const held = promise !== null && trigger.from < promise.until
      if (trigger.part === 'noun' && trigger.from < objectEnd) continue
      const readings = [trigger, ...trigger.others].filter(
        (found) => !(held && suppressed(found) && found.trigger.mode !== 'summit'),
      )
      const told =
        this.firstReading(readings, (found) => this.drafts(found, frame, until, index, false)) ??
        this.firstReading(readings, (found) => this.lone(found, frame, until, index))
      if ((told?.found ?? trigger).trigger.promised) promise = { until }
      if (!told) continue
      drafts.push(...told.drafts)
      const { report, deed } = told.found.trigger
      if (report || deed === 'RETREAT') objectEnd = told.found.objectEnd
    }
    return drafts.filter((draft) => !isToldWhole(draft, drafts))
  }

  /** Where "attended by", "accompanied by" begins, null for nowhere. */
  private attendees(sentence: ReadSentence): number | null {
    const { tokens } = this.reading
    for (let i = sentence.from; i < sentence.to - 1; i++)
      if (ATTENDED.test(tokens[i]!.text) && /^by$/i.test(tokens[i + 1]!.text)) return i
    return null
  }

  /** What the first of several readings of the same words tells. */
  private firstReading(
    readings: readonly FoundTrigger[],
    read: (found: FoundTrigger) => Draft[],
  ): { found: FoundTrigger; drafts: Draft[] } | null {
    for (const found of readings) {
      const drafts = read(found)
      if (drafts.length > 0) return { found, drafts }
    }
    return null
  }

  /** What a report tells of one side alone. A government's own paper tells its positions so: they are no events. */
  private lone(found: FoundTrigger, frame: Frame, until: number, index: number): Draft[] {
    if (!this.tools.cast.report) return []
    const promise = found.planned && /^(?:CONSULT|COOPERATE|SUPPORT)$/.test(found.trigger.type)
    const told = promise ? { ...found, trigger: asPromise(found.trigger) } : found
    return this.drafts(told, frame, until, index, true)
  }

  private drafts(found: FoundTrigger, frame: Frame, until: number, index: number, alone: boolean): Draft[] {
    if (found.trigger.mode === 'summit') {
      const summit = summitDraft(found, frame, index, this.tools.cast)
      return summit ? [summit] : []
    }
    const sides = this.sides.sides(found, frame, until, alone) ?? (alone ? this.unnamed(found, frame) : null)
    if (!sides) return []
    const targets =
      (sides.each || sides.apart) && sides.target.length > 1
        ? sides.target.map((actor) => [actor])
        : [sides.target]
    const mutual = sides.target.length > 1 && sides.target === sides.source
    if (mutual)
      return sides.source.flatMap((actor) => {
        const target = sides.target.filter((a) => a !== actor)
        return this.draft(found, { ...sides, source: [actor], target }, frame, until, index, alone) ?? []
      })
    const sources =
      sides.apart && sides.target.length > 0 ? sides.source.map((actor) => [actor]) : [sides.source]
    return sources.flatMap((source) =>
      targets.flatMap(
        (target) => this.draft(found, { ...sides, source, target }, frame, until, index, alone) ?? [],
      ),
    )
  }

  /** Who protests or is attacked where the text names only the place: "Thousands marched through Jakarta". */
  private unnamed(found: FoundTrigger, frame: Frame): Sides | null {
    const { cast, gazetteer } = this.tools
    const { from, to } = frame.sentence
    const { type, happening, needs } = found.trigger
    if (!happening) return null
    const named = frame.mentions
      .filter((m) => m.kind === 'state' && m.form === 'name')
      .flatMap((m) => m.actors)
    const place = statesAsPlaces(this.reading, gazetteer, from, to)[0]?.state ?? named[0]
    if (!place) return null
    const sides = { guessed: true, from: found.from }
    if (needs.includes('people')) return { source: [cast.protesters(place).id], target: [], ...sides }
    if (type === 'ASSAULT' || (found.passive && type === 'COERCE'))
      return { source: [], target: [cast.citizens(place).id], ...sides }
    if (type === 'MOBILIZE' && found.passive) return { source: [place], target: [], ...sides }
    return null
  }

  private draft(
    found: FoundTrigger,
    sides: Sides,
    frame: Frame,
    until: number,
    index: number,
    alone: boolean,
  ): Draft | null {
    const { trigger } = found
    const { cast } = this.tools
    const participants = this.roles.participants(found, sides, frame, until, alone)
    if (!participants) return null
    this.sides.noteTarget(
      found,
      participants.filter((p) => p.role === 'RECIPIENT').map((p) => p.actor),
    )
    const { sentence } = frame
    const from = Math.min(found.from, sides.from ?? found.from)
    const to = clauseEnd(this.reading, Math.max(until, found.objectEnd), sentence)
    const place =
      MATERIAL.test(trigger.type) || trigger.happening
        ? placeIn(this.reading, found.to, sentence.to, frame.mentions)
        : null
    const happening =
      (trigger.happening && !(found.part === 'noun' && trigger.weak)) ||
      (trigger.type === 'COOPERATE' && place !== null && participants.some((p) => p.role === 'BENEFICIARY'))
    const span = this.reading
    const start = span.tokens[sentence.from]!.start
    const end = span.tokens[sentence.to - 1]!.end
    const dates = happening ? datesIn(this.reading, start, end, cast.day) : []
    const date =
      nearestDate(dates, span.tokens[found.from]!.start) ?? (happening ? this.ownDay(found, sentence) : null)
    const clause = { from: Math.min(from, found.from), to: Math.max(to, found.to), at: found.from }
    return {
      type: trigger.type,
      mode: trigger.mode === 'visit' && sides.personal ? 'meeting' : trigger.mode,
      rule: `${trigger.id}/${found.part}`,
      participants,
      issues: this.topics.issuesOf(
        found,
        frame,
        until,
        participants.filter((p) => p.role !== 'BENEFICIARY').map((p) => p.actor),
      ),
      ...clause,
      atEnd: found.objectEnd,
      date,
      stated: date,
      place,
      happening,
      weak: trigger.weak && trigger.type === 'CONSULT',
      named: namedBy(
        participants,
        frame.mentions,
        { ...clause, guessed: sides.guessed, symmetric: SYMMETRIC.has(trigger.type) },
        { cast, wordAt: (token) => span.tokens[token]!.text },
      ),
      sentence: index,
      title: null,
    }
  }

  /** A meeting or signing of which the text tells without a date is one of its own day. */
  private ownDay(found: FoundTrigger, sentence: ReadSentence): StatedDate | null {
    const { type, mode } = found.trigger
    if (mode === 'visit' || (type !== 'CONSULT' && mode !== 'signing')) return null
    return OTHER_DAY.test(this.text(sentence.from, sentence.to)) ? null : this.leadDay
  }

  private text(from: number, to: number): string {
    return textOf(this.reading, from, to)
  }
}
