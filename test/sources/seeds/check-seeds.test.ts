import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkSeeds, writeCanonical } from '../../../src/sources/seeds/check-seeds.ts'
import { inWords } from '../../../src/sources/seeds/problems.ts'
import { openSeeds, SEEDS } from '../../../src/sources/seeds/seed-folder.ts'
import { copySmallSeeds } from '../../support/small-seeds.ts'

const seeds = copySmallSeeds()
beforeEach(() => {
  for (const dataset of ['codes', 'identity'])
    cpSync(fileURLToPath(new URL(`${dataset}/`, SEEDS)), join(seeds.folder, dataset), { recursive: true })
})

/** What the check says of the seeds as they are now. */
function check() {
  const { problems, warnings } = checkSeeds(openSeeds(seeds.folder))
  return { problems: problems.map(inWords), warnings: warnings.map(inWords) }
}

describe('checkSeeds', () => {
  it('has nothing to say of sound seeds', () => {
    expect(check()).toEqual({ problems: [], warnings: [] })
  })

  it('names the first line of a file that is not in its canonical form, and mends it', () => {
    const file = join(seeds.folder, 'leaders/leaders.csv')
    const sound = readFileSync(file, 'utf8')
    const [header, first, second] = sound.split('\n')
    writeFileSync(file, [header, second, first?.replace('Hun Manet', '"Hun Manet"'), ''].join('\n'))
    expect(check().problems).toEqual([
      `seeds/leaders/leaders.csv:2: not in the canonical form (npm run check:seeds -- --write mends it): expected ${first}`,
    ])
    expect(writeCanonical(openSeeds(seeds.folder))).toEqual(['seeds/leaders/leaders.csv'])
    expect(readFileSync(file, 'utf8')).toBe(sound)
    expect(check().problems).toEqual([])
  })

  it('warns of a long vacancy, unless it is explained', () => {
    seeds.change('leaders/offices.csv', '2023-08-22,iso', '2023-01-01,iso')
    expect(check().warnings).toEqual([
      'seeds/leaders/offices.csv:3: state:KHM has no head of government for 233 days, from 2023-01-01 (leader:hun-sen) to 2023-08-22; fill it, or explain it in seeds/differences/differences.csv (dataset "seeds", record "state:KHM no head of government 2023-01-01")',
    ])
    seeds.add('differences/differences.csv', 'seeds,state:KHM no head of government 2023-01-01,vacant,iso')
    expect(check()).toEqual({ problems: [], warnings: [] })
  })

  it('warns of an explanation that explains nothing', () => {
    seeds.add('differences/differences.csv', 'seeds,state:KHM: *,because,iso')
    expect(check().warnings).toEqual([
      'seeds/differences/differences.csv:2: "state:KHM: *" explains nothing any more',
    ])
  })

  it('warns of a group that explains more than was looked at', () => {
    seeds.change('memberships/memberships.csv', '1999-04-30', '1953-10')
    seeds.change('leaders/offices.csv', '1985-01-14', '1953-10')
    seeds.add('differences/differences.csv', 'seeds,state:KHM: *1,because,iso')
    expect(check()).toEqual({
      problems: [],
      warnings: [
        'seeds/differences/differences.csv:2: "state:KHM: *1" explains 2 contradictions now; look at them and mend the number',
      ],
    })
  })

  it('refuses a name of another dataset for an actor that no file holds, and one listed twice', () => {
    seeds.add('differences/names.csv', 'cow-igo,AsDB,org:asdb,the Asian Development Bank')
    seeds.add('differences/names.csv', 'cow-igo,AsDB,org:jica,the Asian Development Bank')
    expect(check().problems).toEqual([
      'seeds/differences/names.csv:2: ours is org:asdb, which no seed file holds',
      'seeds/differences/names.csv:3: "AsDB" of cow-igo is listed twice',
    ])
  })
})
