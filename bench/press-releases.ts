import type { Reference } from '../src/model/reference.ts'

const OPENINGS = [
  'The {office} of {a}, H.E. {p}, met with the Foreign Minister of {b} in {city} on {day} {month} 2022 and discussed {i} and {j}.',
  'On {day} {month} 2022, the {office} of {a}, {p}, received the Ambassador of {b}, who paid a courtesy call upon assuming duties in {city}.',
  'Delegations of {a} and {b} held the {n}th round of bilateral consultations in {city}, led by {p} and the Deputy Minister for Foreign Affairs of {b}.',
]
const SENTENCES = [
  'Both sides reviewed the state of relations between {a} and {b} and welcomed the progress made in {i}, {j} and people-to-people exchanges.',
  'The two ministers reaffirmed their commitment to the principles of the Charter of the United Nations, and underlined the importance of {o} in addressing {i}.',
  '{a} thanked {b} for its assistance in the field of {i}, including the provision of equipment worth {n} million US dollars to the Ministry of Health.',
  'He expressed his appreciation to the Government and people of {b} for their continued support, and informed the Ambassador of recent developments in the region.',
  'In this regard, the two countries signed a Memorandum of Understanding on {i}, which will enter into force after the completion of internal procedures.',
  '{a} called on {c} to release all those who had been detained, and urged all parties to exercise restraint and to return to dialogue without preconditions.',
  'The President also noted that trade between the two countries had grown by {n} per cent over the past year, reaching a record of {n} billion euros in spite of the pandemic.',
  'We condemn in the strongest possible terms the attack on civilians in {c}, and we reiterate our call for those responsible to be held to account.',
  'The Minister recalled that the agreement concluded between {a}, {b} and {c} in {year} remains the basis of cooperation on {j}, and invited the {o} to take part in the next meeting.',
  '“Our partnership is stronger than ever,” {p} said, adding that {a} would continue to work closely with {b} and with its partners in the {o} on {i}.',
  'It was agreed that experts of both sides would meet in the first half of next year in order to prepare the visit, the dates of which would be set through diplomatic channels.',
  'The meeting was also attended by senior officials of the two Ministries, by members of the business community and by representatives of civil society.',
]
const OFFICES = ['Prime Minister', 'Minister for Foreign Affairs', 'President', 'Minister of Defence']
const CITIES = ['Geneva', 'Phnom Penh', 'Nairobi', 'Brussels', 'Lima', 'Doha', 'Canberra']
const MONTHS = ['January', 'March', 'May', 'June', 'September', 'November']

/** Press releases made up from states, persons, bodies and issues of the seeds: the same ones each time. */
export function pressReleases(reference: Reference, count: number): string[] {
  const states = reference.states.filter((state) => state.endDate === null).map((state) => state.name)
  const people = reference.leaders.map((leader) => leader.name)
  const bodies = reference.organizations.filter((o) => o.kind === 'intergovernmental').map((o) => o.name)
  const issues = reference.issues.map((issue) => issue.altLabels[0] ?? issue.prefLabel)
  const next = generator()
  const one = (list: readonly string[]) => list[next() % list.length]!
  return Array.from({ length: count }, () => {
    const cast: Record<string, string> = { a: one(states), b: one(states), p: one(people) }
    const fill = (sentence: string) =>
      sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
        switch (slot) {
          case 'c':
            return one(states)
          case 'o':
            return one(bodies)
          case 'i':
          case 'j':
            return one(issues)
          case 'office':
            return one(OFFICES)
          case 'city':
            return one(CITIES)
          case 'month':
            return one(MONTHS)
          case 'day':
          case 'n':
            return String(1 + (next() % 28))
          case 'year':
            return String(1990 + (next() % 30))
          default:
            return cast[slot]!
        }
      })
    const paragraphs = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 3 }, (__, j) => fill(i + j === 0 ? one(OPENINGS) : one(SENTENCES))).join(' '),
    )
    return [`${cast.a} and ${cast.b} hold talks`, ...paragraphs].join('\n\n')
  })
}

/** Whole numbers that look random and are the same each time (a linear congruential generator). */
function generator(): () => number {
  let state = 12345
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state >>> 8
  }
}
