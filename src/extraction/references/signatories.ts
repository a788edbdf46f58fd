import type { ActorId } from '../../model/actor.ts'
import { kindOf } from '../../model/actor.ts'
import { type Group, groupsOf } from '../coding/groups.ts'
import type { OpenMention } from '../mentions/find.ts'
import { type ReadSentence, textOf } from '../reading.ts'
import type { ReferenceTools } from './memory.ts'

/** Who speaks in a text that several sign, and the tokens of the clause that names them after "We". */
export interface Signatories {
  actors: ActorId[]
  clause: { from: number; to: number } | null
}

const TEXT = String.raw`(?:statement|declaration|communiqu\S*|text|message|letter|remarks)`
const ISSUED = `(?:released|issued|made|adopted|agreed|delivered|signed|endorsed|published|given|co-?signed)`
/** "The following statement was released by the Governments of …" */
const RELEASED_BY = new RegExp(
  String.raw`\b${TEXT}\b[^.;]{0,80}\b${ISSUED}\b(?: (?:jointly|today|initially|on [^,]{3,20}))* by\b`,
  'i',
)
/** "Leaders' statement (A, B and C)" */
const BESIDE = new RegExp(String.raw`\b${TEXT}\b[^.;(]{0,30}\(`, 'i')
/** "on behalf of A and B", of one who speaks for others too. */
const ON_BEHALF = new RegExp(
  String.raw`\b(?:${TEXT}|I|we|speak|speaking|delivering)\b.{0,60}\bon behalf of\b`,
  'i',
)
/** "… today issued the following statement", after those who do. */
const ISSUE = new RegExp(
  String.raw`^\W*(?:(?:today|jointly|have|has|on [^,]{3,20},?) )*(?:issued?|released?|made|make|adopted?|published?) (?:the following|a|this|the)(?: joint)? ${TEXT}`,
  'i',
)
/** "Joint statement by A, B and C" as a title. */
const TITLE_BY = new RegExp(String.raw`\b${TEXT}\b[^.;]{0,60}?\b(?:by\b|of\b|from\b|between\b|\()`, 'i')
const OPENING = /^(?:\W*|.{0,140}, )we\b\s*(?:[,–—(-]|the\b)/i
const CLOSING = /^[–—)]$/
const LEAD = 14
/** So many are a list of those who sign where nothing else says so. */
const LIST = 3

/** Finds who signs a statement: "We, the Foreign Ministers of A, B and C", "released by the Governments of A, B and C",
 *  "on behalf of A and B", "A, B and C issued the following statement", a title that says whose it is.
 *  Where a body of states speaks as such ("We, the Leaders of the G7"), it is the body.
 *  @returns null where the text says nothing of the kind */
export function signatoriesOf(tools: ReferenceTools, mentions: readonly OpenMention[]): Signatories | null {
  const reader = new SignatoryReader(tools)
  let next = 0
  let titled: ActorId[] | null = null
  let first = true
  for (const sentence of tools.reading.sentences.slice(0, LEAD)) {
    const own: OpenMention[] = []
    while (next < mentions.length && mentions[next]!.from < sentence.to) own.push(mentions[next++]!)
    const { kind } = tools.reading.view.blocks[sentence.block]!
    if (kind === 'title') titled ??= reader.inTitle(sentence, own)
    if (kind !== 'paragraph' && kind !== 'item') continue
    const found = reader.inText(sentence, own, first)
    if (found) return found
    first = false
  }
  return titled ? { actors: titled, clause: null } : null
}

class SignatoryReader {
  private readonly tools: ReferenceTools

  constructor(tools: ReferenceTools) {
    this.tools = tools
  }

  inTitle(sentence: ReadSentence, mentions: readonly OpenMention[]): ActorId[] | null {
    const cue = TITLE_BY.exec(this.text(sentence.from, sentence.to))
    return cue ? this.listAfter(this.tokenAt(sentence, cue.index + cue[0].length), mentions) : null
  }

  inText(sentence: ReadSentence, mentions: readonly OpenMention[], first: boolean): Signatories | null {
    const text = this.text(sentence.from, sentence.to)
    if (OPENING.test(text)) {
      const clause = this.clauseOfWe(sentence, mentions)
      if (clause) return clause
    }
    const released = RELEASED_BY.exec(text)
    if (released) {
      const actors = this.listAfter(this.tokenAt(sentence, released.index + released[0].length), mentions)
      if (actors) return { actors, clause: null }
    }
    const beside = BESIDE.exec(text)
    if (first && beside) {
      const actors = this.listAfter(this.tokenAt(sentence, beside.index + beside[0].length), mentions)
      if (actors) return { actors, clause: null }
    }
    const behalf = ON_BEHALF.exec(text)
    if (behalf) {
      const actors = this.listAfter(this.tokenAt(sentence, behalf.index + behalf[0].length), mentions)
      const home = this.tools.cast.publisherState()
      const own = home && kindOf(home) === 'State' ? [home] : []
      if (actors) return { actors: unique([...actors, ...own]), clause: null }
    }
    return this.subjects(sentence, mentions, first)
  }

  /** "We – Prime Minister A of Australia, President B of the United States – …", "We, the Foreign Ministers of …, condemn". */
  private clauseOfWe(sentence: ReadSentence, mentions: readonly OpenMention[]): Signatories | null {
    const { tokens } = this.tools.reading
    let begin = sentence.from
    while (!/^we$/i.test(tokens[begin]!.text)) begin++
    const dashed = /^[–—(]$/.test(tokens[begin + 1]?.text ?? '')
    let end = sentence.to
    if (dashed)
      for (let i = begin + 2; i < sentence.to; i++)
        if (CLOSING.test(tokens[i]!.text)) {
          end = i
          break
        }
    const inside = mentions.filter((m) => m.from > begin && m.to <= end)
    const groups = groupsOf(this.tools.reading, inside)
    const listed: Group[] = []
    for (const group of groups) {
      const from = listed.at(-1)?.to ?? begin + 1
      if (group.from - from > 12 || (!dashed && listed.length > 0 && !this.goesOn(from, group.from))) break
      listed.push(group)
    }
    const named = listed.flatMap((g) => g.mentions) as OpenMention[]
    const last = named.at(-1)
    if (!last) return null
    const actors = this.standings(named)
    const body = this.bodySpeaking(named, actors)
    if (!body && actors.length < 2) return null
    return { actors: body ? [body] : actors, clause: { from: begin, to: last.to } }
  }

  /** Only a comma, "and" and a title stand between two of a list. */
  private goesOn(from: number, to: number): boolean {
    return this.tools.reading.tokens
      .slice(from, to)
      .every((t) => /^(?:,|;|and|&|the|of|for|by|as|well|together|with|\p{Lu}.*)$/u.test(t.text))
  }

  /** The body that speaks with those of its members whom the text lists, or alone. */
  private bodySpeaking(named: readonly OpenMention[], actors: readonly ActorId[]): ActorId | null {
    const [first] = named
    const body = first ? (first.actors[0] ?? first.of) : null
    if (!body || kindOf(body) !== 'Organization' || first!.kind === 'person') return null
    const members = this.tools.gazetteer.membersOn(body, this.tools.cast.day)
    if (members.length === 0) return null
    const others = actors.filter((a) => a !== body)
    return others.length === 0 || others.filter((a) => members.includes(a)).length > 1 ? body : null
  }

  private subjects(
    sentence: ReadSentence,
    mentions: readonly OpenMention[],
    first: boolean,
  ): Signatories | null {
    const [group, list] = groupsOf(this.tools.reading, mentions)
    const beside = group && list && list.from - group.to < 4 && /[(–—]/.test(this.text(group.to, list.from))
    if (first && beside && group.mentions.length === 1 && group.mentions[0]!.kind === 'organization') {
      const actors = this.standings(list.mentions as OpenMention[])
      if (actors.length >= LIST) return { actors, clause: null }
    }
    if (
      !group ||
      group.from - sentence.from > 8 ||
      /\b(?:in|at|with|for|from)\b/i.test(this.text(sentence.from, group.from))
    )
      return null
    const actors = this.standings(group.mentions as OpenMention[])
    if (actors.length < 2) return null
    const issued = ISSUE.test(this.text(group.to, sentence.to))
    const home = this.tools.cast.publisherState()
    const listed = first && actors.length >= LIST && (home === null || actors.includes(home))
    return issued || listed ? { actors, clause: null } : null
  }

  /** The states and bodies of the first list at or after a token. */
  private listAfter(at: number, mentions: readonly OpenMention[]): ActorId[] | null {
    const group = groupsOf(
      this.tools.reading,
      mentions.filter((m) => m.from >= at),
    )[0]
    if (!group || group.from - at > 10) return null
    const actors = this.standings(group.mentions as OpenMention[])
    return actors.length > 1 ? actors : null
  }

  private standings(mentions: readonly OpenMention[]): ActorId[] {
    const { cast } = this.tools
    const actors = mentions.flatMap((m) => {
      if (m.form === 'pronoun') return []
      if (m.actors.length > 0) return m.actors
      return m.of ? [m.of] : m.nested.flatMap((inner) => inner.actors)
    })
    const standing = cast.standings(actors).filter((a) => kindOf(a) !== 'Leader')
    return standing.filter((a) => !this.isWhole(a, standing))
  }

  /** A body beside all its members: "France, Germany and the United Kingdom, the E3, …". */
  private isWhole(actor: ActorId, among: readonly ActorId[]): boolean {
    if (kindOf(actor) !== 'Organization') return false
    const members = this.tools.gazetteer.membersOn(actor, this.tools.cast.day)
    return members.length > 1 && members.every((m) => among.includes(m))
  }

  private text(from: number, to: number): string {
    return textOf(this.tools.reading, from, to)
  }

  /** The first token of the sentence that begins at or after an offset into its text. */
  private tokenAt(sentence: ReadSentence, offset: number): number {
    const { tokens } = this.tools.reading
    const start = tokens[sentence.from]!.start + offset
    let i = sentence.from
    while (i < sentence.to && tokens[i]!.start < start) i++
    return i
  }
}

const unique = (actors: readonly ActorId[]): ActorId[] => [...new Set(actors)]
