import { describe, expect, it } from 'vitest'
import { type HeadOffice, holdSpell } from '../../../src/sources/reference-check/head-offices.ts'
import { nameWords } from '../../../src/sources/reference-check/person-names.ts'

const head = (name: string, title: string, from: string | null, to: string | null): HeadOffice => ({
  ...{ leader: `leader:${name.toLowerCase()}`, of: 'state:RUS', title, capacity: null, from, to },
  ...{ source: 'x', dataset: 'leaders', row: 2, words: nameWords(name) },
})
const putin = [
  head('Putin', 'Prime Minister', '1999-08-09', '2000-05-07'),
  head('Putin', 'President', '1999-12-31', '2000-05-07'),
  head('Putin', 'President', '2000-05-07', '2008-05-07'),
  head('Putin', 'Prime Minister', '2008-05-08', '2012-05-07'),
]
const hold = (heads: HeadOffice[], from: string, to: string | null, name = 'Putin') =>
  holdSpell(heads, { name, from, to, until: '2021-03-31' })

describe('holdSpell', () => {
  it('takes offices that follow each other as one spell', () => {
    expect(hold(putin, '1999-12-31', '2008-05').agrees).toBe(true)
    expect(hold(putin, '2000-01-07', '2012-05').agrees).toBe(true)
  })

  it('is a week exact at both ends', () => {
    expect(hold(putin, '2000-01-08', '2008-05').agrees).toBe(false)
    expect(hold(putin, '1999-12-31', '2008-06').agrees).toBe(false)
    expect(hold(putin, '1999-12-31', null).agrees).toBe(false)
  })

  it('breaks a spell where more than a week lies between two offices', () => {
    const broken = [
      head('Putin', 'President', '2000-05-07', '2004-05-07'),
      head('Putin', 'President', '2004-05-16', '2008-05-07'),
    ]
    expect(hold(broken, '2000-05-07', '2008-05').agrees).toBe(false)
  })

  it('does not join offices of two persons of one name', () => {
    const castros = [
      head('Castro', 'President', '1976-12-02', '2008-02-24'),
      { ...head('Castro', 'President', '2008-02-24', '2018-04-19'), leader: 'leader:raul' },
    ]
    expect(hold(castros, '1976-12-02', '2018-04', 'Castro').agrees).toBe(false)
    expect(hold(castros, '2008-02-24', '2018-04', 'Castro').agrees).toBe(true)
  })

  it('takes an office without an end for one that lasts', () => {
    const present = [head('Putin', 'President', '2012-05-07', null)]
    expect(hold(present, '2012-05-07', null).agrees).toBe(true)
    expect(hold(present, '2012-05-07', '2018-05').agrees).toBe(false)
  })

  it('says what it has of the name about that time, and null where it has nobody', () => {
    expect(hold(putin, '2008-05-07', '2012-05').ours).toBe(
      'putin President 2000-05-07 to 2008-05-07, putin Prime Minister 2008-05-08 to 2012-05-07',
    )
    expect(hold(putin, '2008-05-07', '2012-05', 'Medvedev')).toEqual({ agrees: false, ours: null })
    expect(hold(putin, '2017-05-07', null)).toEqual({ agrees: false, ours: null })
  })
})
