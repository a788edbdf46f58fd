import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type GoldDocument, readGold, type ScoredLabel } from '../../src/evaluation/gold.ts'
import { MEASURES } from '../../src/evaluation/measures.ts'
import { score } from '../../src/evaluation/scores.ts'
import { needsShared, sharedPath } from '../support/shared.ts'

const GOLD = sharedPath('data/gold')
const SCORER = sharedPath('score/score.mjs')

/** Faults of every sort, spread evenly, so that each rule of the measures is met. */
function spoil({ label }: GoldDocument, seed: number): ScoredLabel {
  const every = (n: number, i: number) => (i + seed) % n === 0
  return {
    ...label,
    states: [...label.states.filter((_, i) => !every(4, i)), { iso3: 'XKX', mentions: ['Kosovo', ''] }],
    organizations: label.organizations.map((o, i) =>
      every(3, i)
        ? { ...o, acronym: null, name: o.name.toUpperCase() }
        : every(5, i)
          ? { name: `Old ${o.name}` }
          : o,
    ),
    leaders: label.leaders.map((l, i) =>
      every(2, i) ? { ...l, name: l.name.split(' ').at(-1)! } : every(3, i) ? { name: 'Jane Q. Public' } : l,
    ),
    events: label.events.flatMap((e, i) => {
      const participants = every(3, i) ? e.participants?.slice(1) : e.participants
      const spoilt = { ...e, participants, date: every(4, i) ? '2001-01-01' : e.date }
      return every(5, i) ? [spoilt, e] : [spoilt]
    }),
    relations: label.relations
      .filter((_, i) => !every(6, i))
      .map((r, i) => ({
        ...r,
        source: every(3, i) ? r.target : r.source,
        target: every(3, i) ? r.source : r.target,
        type: every(7, i) ? 'AID' : r.type,
        issues: every(4, i) ? [...(r.issues ?? []), 'trade'] : every(5, i) ? [] : r.issues,
        evidence: every(8, i) ? `${r.evidence} …` : r.evidence,
      })),
  }
}

test.skipIf(!GOLD || !SCORER)(
  `gives the figures of the reference scorer, to the last digit${needsShared('score/score.mjs')}`,
  async () => {
    const gold = await readGold(GOLD!)
    const scored = gold.map((one, i) => ({ gold: one.label, predicted: spoil(one, i), text: one.text }))
    const folder = await mkdtemp(join(tmpdir(), 'entente-predictions-'))
    try {
      for (const { gold: label, predicted } of scored)
        await writeFile(join(folder, `${label.id}.json`), JSON.stringify(predicted))
      const expected = JSON.parse(
        execFileSync(process.execPath, [SCORER!, GOLD!, folder, '--json'], { encoding: 'utf8' }),
      )

      const { documents, measures, evidence } = score(scored)
      expect(documents).toBe(expected.documents)
      for (const measure of MEASURES) expect(measures[measure], measure).toEqual(expected[measure])
      expect(evidence).toBe(expected.evidence)
      for (const measure of MEASURES)
        expect(measures[measure].wrong, `${measure}: nothing spoilt`).toBeGreaterThan(0)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
