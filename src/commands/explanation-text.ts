import type { Quote } from '../model/event.ts'
import type {
  ExplainedClause,
  ExplainedEvent,
  ExplainedIssue,
  ExplainedParticipant,
  Explanation,
} from '../model/explanation.ts'

/** An explanation for people: each event with its rule, words and reasons, a line each. */
export function explanationText({ document, extractor, events }: Explanation): string {
  return [
    `${document.title ?? document.id} (${document.id}, read by ${extractor})`,
    ...(events.length === 0 ? ['no events'] : events.map((event, i) => eventText(event, i + 1))),
  ].join('\n\n')
}

function eventText({ event, grounds, clauses, date, place, issues }: ExplainedEvent, n: number): string {
  const [lead, ...joined] = clauses
  return [
    `${n}. ${event.title}`,
    line('event', `${event.id} ${event.type}${event.mode ? `, ${event.mode}` : ''}`),
    line('certainty', [event.confidence.toFixed(2), ...grounds].join(', ')),
    ...(lead ? clauseLines(lead) : []),
    line('date', dateText(date)),
    ...(place ? [line('place', `${place.place}, from ${words(place.words)}`)] : []),
    ...issues.map((issue) => line('issue', issueText(issue))),
    ...joined.flatMap((clause) => [line('joined', `${clause.joined}:`), ...clauseLines(clause)]),
  ].join('\n')
}

const line = (name: string, text: string) => `   ${name.padEnd(10)} ${text}`

function clauseLines(clause: ExplainedClause): string[] {
  return [
    line('rule', `${clause.rule}, from ${words(clause.trigger)} in ${words(clause.clause)}`),
    ...clause.participants.map((p) => line(p.role.toLowerCase(), participantText(p))),
  ]
}

function participantText({ name, rule, words: own, standsFor }: ExplainedParticipant): string {
  const from = own ? `from ${words(own)}` : 'not in the clause'
  const standing = standsFor
    ? `; for ${standsFor.name}${standsFor.title ? ` as ${standsFor.title}` : ''}, as the ${standsFor.known} ${standsFor.known === 'seeds' ? 'have' : 'has'} it`
    : ''
  return `${name}, ${from} (${rule})${standing}`
}

function dateText({ date, from, words: own }: ExplainedEvent['date']): string {
  if (date === null) return 'none stated'
  if (from === 'text') return `${date}, ${own ? `from ${words(own)}` : 'as the text states'}`
  return `${date}, the day of the ${from}`
}

const SCOPES: Record<ExplainedIssue['scope'], string> = {
  clause: 'in the clause',
  sentence: 'in its sentence',
  paragraph: 'in its paragraph',
  heading: 'in the heading above',
  title: 'in the title',
  document: 'elsewhere in the text',
  situation: 'the situation of the state named',
  body: 'the name of a body that takes part',
  rule: 'what the rule itself means',
  none: 'no other matter is named',
}

function issueText({ issue, scope, words: own }: ExplainedIssue): string {
  const quoted = own.length > 0 ? `, from ${own.map(words).join(', ')}` : ''
  return `${issue}${quoted}: ${SCOPES[scope]}`
}

/** A quote on one line with its place in the stored text. */
const words = ({ quote, start, end }: Quote): string => `“${quote.replace(/\s+/g, ' ')}” [${start}-${end}]`
