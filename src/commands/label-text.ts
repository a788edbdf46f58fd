import type { Label } from '../extraction/label.ts'

/** An extraction for people: who is named, what happened, who did what with whom, a line each. */
export function labelText(label: Label): string {
  const names = (list: string[]) => (list.length === 0 ? 'none' : list.join(', '))
  return [
    `${label.title ?? label.id}${label.published ? ` (${label.published})` : ''}`,
    `  states: ${names(label.states.map((state) => state.iso3))}`,
    `  organizations: ${names(label.organizations.map((o) => o.acronym ?? o.name))}`,
    `  leaders: ${names(label.leaders.map((leader) => leader.name))}`,
    ...label.events.map(
      (event) =>
        `  event ${event.type}${event.date ? ` ${event.date}` : ''}${event.place ? ` in ${event.place}` : ''}: ${names(event.participants)}`,
    ),
    ...label.relations.map(
      (relation) =>
        `  ${relation.source} ${relation.type} ${relation.target}: ${names(relation.issues)}\n    “${relation.evidence}”`,
    ),
  ].join('\n')
}
