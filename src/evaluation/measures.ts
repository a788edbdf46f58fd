import { COOPERATION, type EventType, SYMMETRIC } from '../model/plover.ts'
import { actorKeys, keyOf, spelling } from './actor-keys.ts'
import { type Comparison, compareEvents, compareItems, type Item, samePerson } from './compare.ts'
import type { ScoredLabel, ScoredRelation } from './gold.ts'

/** In the order in which they are printed. */
export const MEASURES = [
  'states',
  'organizations',
  'leaders',
  'events',
  'relations',
  'cooperation',
  'contacts',
] as const
export type Measure = (typeof MEASURES)[number]

/** How a relation without an issue counts. */
const NO_ISSUE = 'bilateral-relations'

/** Compares a prediction with its gold label in each measure. */
export function compareLabels(gold: ScoredLabel, predicted: ScoredLabel): Record<Measure, Comparison> {
  const goldKeys = actorKeys(gold)
  const keys = actorKeys(predicted, goldKeys)
  const wanted = itemsOf(gold, goldKeys)
  const found = itemsOf(predicted, keys)
  return {
    states: compareItems(wanted.states, found.states),
    organizations: compareItems(wanted.organizations, found.organizations),
    leaders: compareItems(wanted.leaders, found.leaders, samePerson),
    events: compareEvents(gold.events, predicted.events, keys),
    relations: compareItems(wanted.relations, found.relations),
    cooperation: compareItems(wanted.cooperation, found.cooperation),
    contacts: compareItems(wanted.contacts, found.contacts),
  }
}

/** Evidence and mentions of a prediction: how many there are, and how many are exact pieces of the text. */
export function countQuotes(predicted: ScoredLabel, text: string): { quotes: number; exact: number } {
  const quotes = [
    ...[...predicted.events, ...predicted.relations].map((fact) => fact.evidence),
    ...[...predicted.states, ...predicted.organizations, ...predicted.leaders].flatMap(
      (actor) => actor.mentions ?? [],
    ),
  ]
  return { quotes: quotes.length, exact: quotes.filter((quote) => quote && text.includes(quote)).length }
}

/** Each measure's things in a label, as keys to compare. */
function itemsOf(
  label: ScoredLabel,
  keys: ReadonlyMap<string, string>,
): Record<Exclude<Measure, 'events'>, Item[]> {
  const item = (key: string, { optional }: { optional?: boolean }): Item => ({
    key,
    optional: optional === true,
  })
  const pair = (r: ScoredRelation) => [keyOf(keys, r.source), keyOf(keys, r.target)].sort().join('~')
  const directed = (r: ScoredRelation) =>
    SYMMETRIC.has(r.type as EventType) ? pair(r) : `${keyOf(keys, r.source)}>${keyOf(keys, r.target)}`
  const perIssue = (r: ScoredRelation, key: string) =>
    (r.issues?.length ? r.issues : [NO_ISSUE]).map((issue) => item(`${key} ${issue}`, r))
  return {
    states: label.states.map((state) => item(state.iso3, state)),
    organizations: label.organizations.map((o) => item(keyOf(keys, o.acronym ?? o.name), o)),
    leaders: label.leaders.map((leader) => item(spelling(leader.name), leader)),
    relations: label.relations.flatMap((r) => perIssue(r, `${r.type} ${directed(r)}`)),
    cooperation: label.relations
      .filter((r) => COOPERATION.includes(r.type as EventType))
      .flatMap((r) => perIssue(r, pair(r))),
    contacts: label.relations.map((r) => item(`${r.type} ${pair(r)}`, r)),
  }
}
