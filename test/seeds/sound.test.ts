import { expect, it } from 'vitest'
import { checkSeeds } from '../../src/sources/seeds/check-seeds.ts'
import { inWords } from '../../src/sources/seeds/problems.ts'
import { openSeeds } from '../../src/sources/seeds/seed-folder.ts'

it('the seeds are sound, and what looks wrong in them is explained', () => {
  const { problems, warnings } = checkSeeds(openSeeds())
  expect(problems.map(inWords)).toEqual([])
  expect(warnings.map(inWords)).toEqual([])
}, 20_000)
