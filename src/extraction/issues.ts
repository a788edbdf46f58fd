import type { ActorId } from '../model/actor.ts'
import type { Issue } from '../model/issue.ts'
import { PhraseTrie } from './phrase-trie.ts'
import type { Mention, Reading } from './reading.ts'

export interface FoundIssue {
  issue: string
  from: number
  to: number
}

/** Short labels in capitals (AI, NPT) name an issue only so written. */
const ACRONYM = /^[A-Z0-9]{2,4}$/

/** Finds the issues of the vocabulary in text. */
export class IssueFinder {
  private readonly labels = new PhraseTrie<{ issue: string; acronym: boolean }>()
  private readonly situations = new Map<ActorId, string>()
  private readonly broader = new Map<string, string>()
  private readonly prefLabels = new Map<string, string>()
  private readonly notations = new Map<string, string | null>()
  private readonly conditions = new Map<string, string>()
  private readonly relief = new Map<string, string>()

  constructor(issues: Issue[]) {
    for (const issue of issues) {
      this.prefLabels.set(issue.id, issue.prefLabel)
      this.notations.set(issue.id, issue.notation)
      if (issue.onlyWith) this.conditions.set(issue.id, issue.onlyWith)
      if (issue.helpIs) this.relief.set(issue.id, issue.helpIs)
      if (issue.broader) this.broader.set(issue.id, issue.broader)
      for (const label of issue.altLabels)
        this.labels.add(label, { issue: issue.id, acronym: ACRONYM.test(label) })
      for (const state of issue.situationOf) this.situations.set(state, issue.id)
    }
  }

  /** All issue words of the document in reading order; a longer phrase hides those inside it. */
  find(reading: Reading): FoundIssue[] {
    return reading.sentences.flatMap((sentence) => this.within(reading, sentence.from, sentence.to))
  }

  /** The issue words of some tokens, names included. */
  within(reading: Reading, from: number, to: number): FoundIssue[] {
    const found: FoundIssue[] = []
    for (let i = from; i < to; ) {
      const hit = this.labels.match(reading.tokens, i, to)[0]
      const issues = hit?.values.filter((label) => !label.acronym || reading.tokens[i]!.upper) ?? []
      if (!hit || issues.length === 0) {
        i++
        continue
      }
      for (const { issue } of issues) found.push({ issue, from: i, to: hit.end })
      i = hit.end
    }
    return found
  }

  /** The situation that naming the state beside these issues means, null for none. */
  situationOf(state: ActorId, beside: readonly string[]): string | null {
    const situation = this.situations.get(state)
    if (!situation) return null
    const condition = this.conditions.get(situation)
    return condition === undefined || beside.includes(condition) ? situation : null
  }

  /** What help in these matters is also about. */
  helpIs(issues: readonly string[]): string[] {
    return issues.flatMap((issue) => this.relief.get(issue) ?? [])
  }

  /** Help to a state at war is about the war where it is military; schools for it are about schools. */
  ofOneField(issues: readonly string[], situation: string): boolean {
    return issues.every((issue) => this.notations.get(issue) === this.notations.get(situation))
  }

  labelOf(issue: string): string {
    return this.prefLabels.get(issue) ?? issue
  }

  /** A heading gives way to one of its own issues. */
  topics(issues: readonly string[]): string[] {
    const unique = [...new Set(issues)]
    const headed = new Set(unique.map((id) => this.broader.get(id)))
    return unique.filter((id) => !headed.has(id))
  }

  /** A heading gives way to one of its own issues, bilateral relations in general to any other. */
  specific(issues: readonly string[]): string[] {
    const kept = this.topics(issues)
    return kept.length > 1 ? kept.filter((id) => id !== 'bilateral-relations') : kept
  }
}

/** Issue words that stand inside a name are no topic. */
export function outsideNames(issues: FoundIssue[], mentions: readonly Mention[]): FoundIssue[] {
  let m = 0
  return issues.filter((issue) => {
    while (m < mentions.length && mentions[m]!.to <= issue.from) m++
    const mention = mentions[m]
    if (!mention || mention.from > issue.from) return true
    if (issue.to > mention.to) return true
    if (mention.kind === 'state') return issue.from === mention.from && issue.to === mention.to
    return mention.kind !== 'person' && mention.kind !== 'reference' && mention.kind !== 'organization'
  })
}
