import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { seedError } from '../errors.ts'
import { EVENT_TYPES, type EventType } from '../model/plover.ts'
import { PhraseTrie } from './phrase-trie.ts'
import { wordKey } from './tokens.ts'
import { formsOf, type VerbForm } from './verb-forms.ts'

const words = z.array(z.union([z.string(), z.number()]).transform(String))
const trigger = z.strictObject({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable().default(null),
  verbs: words.default([]),
  objects: words.default([]),
  subjects: words.default([]),
  nouns: words.default([]),
  phrases: words.default([]),
  compounds: words.default([]),
  recipient: z
    .enum(['object', 'with', 'to', 'of', 'for', 'by', 'against', 'on', 'from', 'subject', 'none'])
    .default('object'),
  counterpart: z.boolean().default(false),
  promised: z.boolean().default(false),
  topic: z.boolean().default(false),
  happening: z.boolean().default(false),
  personOnly: z.boolean().default(false),
  notPerson: z.boolean().default(false),
  weak: z.boolean().default(false),
  deeds: z.boolean().default(false),
  mutual: z.boolean().default(false),
  reach: z.number().int().positive().default(14),
  needs: z
    .array(
      z.enum([
        'with',
        'to',
        'between',
        'of',
        'by',
        'from',
        'possessor',
        'possessor-or-by',
        'name',
        'verb',
        'actor-object',
        'giver',
        'told',
        'several',
        'gerund',
        'receiver',
        'pact',
        'helper',
        'finite',
        'people',
        'suffers',
      ]),
    )
    .default([]),
  followedBy: words.default([]),
  issue: z.string().nullable().default(null),
})

const people = z.strictObject({
  honorifics: z.array(words),
  styles: words,
  postnominals: words,
  particles: words,
  offices: z.array(z.strictObject({ class: z.string(), words, of: z.string().optional() })),
  modifiers: words,
  portfolios: words,
  parties: words,
})
const bodies = z.strictObject({
  heads: words,
  notBodies: words,
  things: words,
  generals: words,
  shortForms: z.record(z.string(), z.string()),
  connectors: words,
  governments: words,
  notStates: words,
})
const groups = z.strictObject({
  groups: z.array(
    z.strictObject({
      sector: z.string(),
      name: z.string(),
      apart: z.boolean().default(false),
      bare: z.boolean().default(false),
      words,
    }),
  ),
  governmentForces: words,
  modifiers: words,
})
const triggers = z.strictObject({
  irregular: z.record(z.string(), words),
  plans: words,
  triggers: z.array(trigger),
})
const reports = z.strictObject({ triggers: z.array(trigger) })

/** One way in which a clause tells an event; see seeds/lexicon/triggers.yml. */
export type Trigger = Omit<z.infer<typeof trigger>, 'objects' | 'subjects'> & {
  objects: PhraseTrie<true> | null
  subjects: PhraseTrie<true> | null
  /** What it tells where it is done, not planned or refused. */
  deed: EventType
  /** Of a newspaper's report, not of a government's own paper. */
  report: boolean
  followers: Set<string> | null
}

export interface TriggerForm {
  trigger: Trigger
  part: 'verb' | 'noun' | 'phrase' | 'compound'
  form: VerbForm | null
}

/** A part of a state's people that texts leave unnamed; see seeds/lexicon/groups.yml. */
export type Sector = Omit<z.infer<typeof groups>['groups'][number], 'words'>

/** The words by which texts name persons, bodies and what they do. */
export interface Lexicon {
  honorifics: PhraseTrie<true>
  styles: PhraseTrie<true>
  postnominals: Set<string>
  particles: Set<string>
  offices: PhraseTrie<string>
  /** Offices of one state or body alone: the Pope's. */
  officesOf: PhraseTrie<string>
  modifiers: Set<string>
  portfolios: Set<string>
  parties: PhraseTrie<true>
  heads: PhraseTrie<true>
  notBodies: PhraseTrie<true>
  things: PhraseTrie<true>
  generals: Set<string>
  shortForms: Map<string, string>
  connectors: Set<string>
  governments: PhraseTrie<true>
  notStates: PhraseTrie<true>
  sectors: PhraseTrie<Sector>
  governmentForces: PhraseTrie<true>
  groupModifiers: Set<string>
  /** What stands before a verb that tells a plan. */
  plans: PhraseTrie<true>
  /** What a government's own paper tells events by. */
  triggers: PhraseTrie<TriggerForm>
  /** The same and what newspapers tell them by besides. */
  reports: PhraseTrie<TriggerForm>
}

const FOLDER = new URL('../../seeds/lexicon/', import.meta.url)

/** Reads seeds/lexicon. @throws EntenteError SEED naming the file and what breaks its form */
export function loadLexicon(folder: URL = FOLDER): Lexicon {
  const p = read(folder, 'people.yml', people)
  const b = read(folder, 'bodies.yml', bodies)
  const t = read(folder, 'triggers.yml', triggers)
  const r = read(folder, 'reports.yml', reports)
  const g = read(folder, 'groups.yml', groups)
  const sectors = new PhraseTrie<Sector>()
  for (const { words: own, ...sector } of g.groups) for (const word of own) sectors.add(word, sector)
  const offices = new PhraseTrie<string>()
  const officesOf = new PhraseTrie<string>()
  for (const office of p.offices)
    for (const word of office.words) {
      offices.add(word, office.class)
      if (office.of) officesOf.add(word, office.of)
    }
  return {
    honorifics: trieOf([...p.honorifics.flat(), ...p.styles]),
    styles: trieOf(p.styles),
    postnominals: keysOf(p.postnominals),
    particles: keysOf(p.particles),
    offices,
    officesOf,
    modifiers: keysOf(p.modifiers),
    portfolios: keysOf(p.portfolios),
    parties: trieOf(p.parties),
    heads: trieOf(b.heads),
    notBodies: trieOf(b.notBodies),
    things: trieOf(b.things),
    generals: keysOf(b.generals),
    shortForms: new Map(Object.entries(b.shortForms)),
    connectors: new Set(b.connectors),
    governments: trieOf(b.governments),
    notStates: trieOf(b.notStates),
    sectors,
    governmentForces: trieOf(g.governmentForces),
    groupModifiers: keysOf(g.modifiers),
    plans: trieOf(t.plans),
    triggers: triggerTrie(t, []),
    reports: triggerTrie(t, r.triggers),
  }
}

function triggerTrie(
  given: z.infer<typeof triggers>,
  reports: z.infer<typeof trigger>[],
): PhraseTrie<TriggerForm> {
  const trie = new PhraseTrie<TriggerForm>()
  for (const [i, entry] of [...given.triggers, ...reports].entries()) {
    const trigger: Trigger = {
      ...entry,
      objects: entry.objects.length > 0 ? trieOf(entry.objects) : null,
      subjects: entry.subjects.length > 0 ? trieOf(entry.subjects) : null,
      deed: entry.type,
      report: i >= given.triggers.length,
      followers: entry.followedBy.length > 0 ? keysOf(entry.followedBy) : null,
    }
    for (const verb of entry.verbs)
      for (const { text, form } of formsOf(verb, given.irregular))
        trie.add(text, { trigger, part: 'verb', form })
    for (const noun of entry.nouns) trie.add(noun, { trigger, part: 'noun', form: null })
    for (const phrase of entry.phrases) trie.add(phrase, { trigger, part: 'phrase', form: null })
    for (const compound of entry.compounds) trie.add(compound, { trigger, part: 'compound', form: null })
  }
  return trie
}

function read<T>(folder: URL, name: string, schema: z.ZodType<T>): T {
  const file = `seeds/lexicon/${name}`
  const parsed = schema.safeParse(parse(readFileSync(new URL(name, folder), 'utf8')))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw seedError(`${issue?.path.join('.')}: ${issue?.message}`, { file })
}

function trieOf(phrases: string[]): PhraseTrie<true> {
  const trie = new PhraseTrie<true>()
  for (const phrase of phrases) trie.add(phrase, true)
  return trie
}

const keysOf = (list: string[]) => new Set(list.map(wordKey))
