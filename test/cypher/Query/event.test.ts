import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorld, type SmallWorld } from '../small-world.ts'

let world: SmallWorld
beforeAll(async () => {
  world = await openSmallWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

test('events are read by id, with the days that their date may mean', async () => {
  const [row] = await world.graph.read<{ id: string; node: object }>('Query/event', {
    ids: ['event:summit', 'event:none'],
  })
  expect(row).toMatchObject({
    id: 'event:summit',
    node: {
      id: 'event:summit',
      type: 'CONSULT',
      date: '2022-11',
      startDate: '2022-11-01',
      endDate: '2022-11-30',
    },
  })
  expect(await world.rows('Query/event', { ids: ['event:none'] }, ['id'])).toEqual([])
})
