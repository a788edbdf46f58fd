import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readGold, type ScoredLabel } from '../../src/evaluation/gold.ts'
import { report } from '../../src/evaluation/report.ts'
import { score } from '../../src/evaluation/scores.ts'

const GOLD = fileURLToPath(new URL('gold/', import.meta.url))

/** Found: both states and a wrong one; the organization by its name; the leader without first name; the meeting on a
 *  wrong day, the signing twice; the treaty the other way round, the thanks with one issue too many, an optional aid. */
const prediction: ScoredLabel = {
  id: 'lake-treaty',
  states: [{ iso3: 'NOR', mentions: ['Norway'] }, { iso3: 'FIN' }, { iso3: 'SWE', mentions: ['Sweden'] }],
  organizations: [{ name: 'NORDIC COUNCIL', acronym: null }],
  leaders: [{ name: 'Solberg' }],
  events: [
    {
      type: 'CONSULT',
      date: '2021-05-04',
      participants: ['NOR', 'FIN'],
      evidence: 'met the President of Finland',
    },
    { type: 'AGREE', date: '2021-05-03', participants: ['FIN', 'NOR', 'ISL'], evidence: 'signed a treaty' },
    { type: 'AGREE', date: null, participants: ['NOR'], evidence: 'signed a  treaty' },
  ],
  relations: [
    { type: 'AGREE', source: 'FIN', target: 'NOR', issues: ['fisheries'], evidence: 'signed a treaty' },
    {
      type: 'SUPPORT',
      source: 'Nordic Council',
      target: 'NOR',
      issues: ['humanitarian', 'trade'],
      evidence: 'thanked Norway',
    },
    { type: 'AID', source: 'NOR', target: 'ISL', issues: ['humanitarian'], evidence: 'its aid to Iceland' },
  ],
}

test('scores a prediction as worked out by hand', async () => {
  const [gold] = await readGold(GOLD)
  const scores = score([{ gold: gold!.label, predicted: prediction, text: gold!.text }])

  const figures = Object.entries(scores.measures).map(([name, { hits, wrong, missed }]) => [
    name,
    hits,
    wrong,
    missed,
  ])
  expect(figures).toEqual([
    ['states', 2, 1, 0],
    ['organizations', 1, 0, 0],
    ['leaders', 1, 0, 0],
    // The second AGREE is like the one already found: no fault, no hit.
    ['events', 1, 1, 1],
    ['relations', 2, 1, 1],
    ['cooperation', 2, 1, 0],
    ['contacts', 2, 0, 1],
  ])
  expect(scores.measures.relations).toMatchObject({
    precision: 2 / 3,
    recall: 2 / 3,
    f1: 2 / 3,
    macroF1: 2 / 3,
  })
  expect(scores.measures.contacts).toMatchObject({ precision: 1, recall: 2 / 3, f1: 0.8, macroF1: 0.8 })
  // Of six pieces of evidence and two mentions, "Sweden" and the one with two blanks are not in the text.
  expect(scores.evidence).toBe(6 / 8)
})

test('pools counts over documents, and averages F1 over those that have something to find', async () => {
  const [gold] = await readGold(GOLD)
  const nothing: ScoredLabel = {
    id: 'empty',
    states: [],
    organizations: [],
    leaders: [],
    events: [],
    relations: [],
  }
  const { measures, documents } = score([
    { gold: gold!.label, predicted: prediction, text: gold!.text },
    { gold: gold!.label, predicted: nothing, text: gold!.text },
    { gold: nothing, predicted: nothing, text: '' },
    { gold: nothing, predicted: { ...nothing, states: [{ iso3: 'NOR' }] }, text: '' },
  ])

  expect(documents).toBe(4)
  expect(measures.organizations).toEqual({
    precision: 1,
    recall: 1 / 2,
    f1: 2 / 3,
    macroF1: 1 / 2,
    hits: 1,
    wrong: 0,
    missed: 1,
  })
  // 0.8, nothing found, nothing to find (left out), nothing to find but something said.
  expect(measures.states.macroF1).toBeCloseTo(0.8 / 3, 12)
})

test('has no share where there is nothing to divide by', () => {
  const scores = score([])
  expect(scores.measures.states).toEqual({
    precision: null,
    recall: null,
    f1: 0,
    macroF1: null,
    hits: 0,
    wrong: 0,
    missed: 0,
  })
  expect(scores.evidence).toBeNull()
})

test('reports a table, then misses and false finds as many as asked for', async () => {
  const [gold] = await readGold(GOLD)
  const text = report(score([{ gold: gold!.label, predicted: prediction, text: gold!.text }]), 1)
  expect(text.split('\n')).toEqual([
    '1 documents',
    'measure        precision    recall        F1  macro F1    hits   wrong  missed',
    'states             0.667     1.000     0.800     0.800       2       1       0',
    'organizations      1.000     1.000     1.000     1.000       1       0       0',
    'leaders            1.000     1.000     1.000     1.000       1       0       0',
    'events             0.500     0.500     0.500     0.500       1       1       1',
    'relations          0.667     0.667     0.667     0.667       2       1       1',
    'cooperation        0.667     1.000     0.800     0.800       2       1       0',
    'contacts           1.000     0.667     0.800     0.800       2       0       1',
    'evidence exact     0.750',
    'states: wrong lake-treaty: SWE',
    'events: missed lake-treaty: CONSULT 2021-05-03 NOR+FIN',
    'events: wrong lake-treaty: CONSULT 2021-05-04 NOR+FIN',
    'relations: missed lake-treaty: CONSULT fin~nor bilateral-relations',
    'relations: wrong lake-treaty: SUPPORT nc>nor trade',
    'cooperation: wrong lake-treaty: nc~nor trade',
    'contacts: missed lake-treaty: CONSULT fin~nor',
  ])
})

test('says which folder or file is no gold', async () => {
  await expect(readGold('/nowhere/at/all')).rejects.toMatchObject({
    code: 'USAGE',
    message: '/nowhere/at/all: expected a folder with labels <id>.json and texts <id>.txt (ENOENT)',
  })
})
