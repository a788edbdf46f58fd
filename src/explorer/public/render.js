import { element, link } from './element.js'

const count = (number, one, many) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`
const span = (first, last) =>
  first === null ? 'no date' : first === last || last === null ? first : `${first} – ${last}`

/** Rows of cooperation; each opens to its events. `more` loads the next page, null on the last. */
export function cooperationTable(title, rows, more) {
  const body = rows.flatMap((row) => {
    const who = [row.actor.name, ' and ', row.partner.name]
    return openable(who, row.events.nodes, row.eventCount, [
      element('td', {}, row.issue ? row.issue.prefLabel : 'no issue stated'),
      element('td', { class: 'number' }, count(row.eventCount, 'event', 'events')),
      element('td', { class: 'when' }, span(row.firstDate, row.lastDate)),
    ])
  })
  return table(title, ['Who cooperated', 'On which issue', 'How often', 'When'], body, more)
}

/** Events; each opens to the sentences that prove it. */
export function eventTable(title, events, more) {
  const body = events.flatMap((event) =>
    openable([event.title], [event], 1, [
      element('td', {}, event.mode ?? event.type.toLowerCase()),
      element('td', {}, event.place ?? ''),
      element('td', { class: 'when' }, event.date ?? 'no date'),
    ]),
  )
  return table(title, ['What happened', 'Kind', 'Where', 'When'], body, more)
}

/** What search found, as links. */
export function hitList(text, hits) {
  if (hits.length === 0) return [element('h2', {}, `Nothing is called “${text}”`)]
  return [
    element('h2', {}, `${count(hits.length, 'hit', 'hits')} for “${text}”`),
    element(
      'ul',
      { class: 'hits' },
      hits.map(({ node, matched }) => {
        const name = node.name ?? node.prefLabel ?? node.title ?? node.id
        const about = [
          node.__typename.toLowerCase(),
          node.date ?? node.published,
          node.publisher,
          matched === name ? null : `called “${matched}”`,
        ]
        return element(
          'li',
          { class: 'hit' },
          // An agreement has no answer of its own on this page.
          node.__typename === 'Agreement'
            ? name
            : element('a', { href: `#${new URLSearchParams({ open: node.id, name })}` }, name),
          element('small', {}, about.filter(Boolean).join(' · ')),
        )
      }),
    ),
  ]
}

function table(title, heads, body, more) {
  return [
    element(
      'table',
      {},
      element('caption', {}, title),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          heads.map((head) => element('th', { scope: 'col' }, head)),
        ),
      ),
      element('tbody', {}, body),
    ),
    more && element('button', { class: 'more', type: 'button', onclick: more }, 'Show more'),
  ]
}

let rowNumber = 0
function openable(label, events, eventCount, cells) {
  const id = `proof-${++rowNumber}`
  const proof = element(
    'tr',
    { class: 'proof', id, hidden: '' },
    element('td', { colspan: cells.length + 1 }),
  )
  const toggle = element(
    'button',
    { class: 'open', type: 'button', 'aria-expanded': 'false', 'aria-controls': id },
    label,
  )
  toggle.addEventListener('click', () => {
    const open = toggle.getAttribute('aria-expanded') === 'false'
    if (open && proof.firstChild.childNodes.length === 0)
      proof.firstChild.append(...proofs(events, eventCount))
    toggle.setAttribute('aria-expanded', String(open))
    proof.hidden = !open
  })
  return [element('tr', {}, element('th', { scope: 'row' }, toggle), cells), proof]
}

function proofs(events, eventCount) {
  const shown = events.map((event) =>
    element(
      'article',
      { class: 'event' },
      element('h3', {}, event.title),
      element(
        'p',
        { class: 'note' },
        [
          event.date ?? 'no date',
          event.place,
          event.type,
          event.mode,
          event.partOf && `part of: ${event.partOf.title}`,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
      element('p', { class: 'note' }, event.participants.map(participant).join('; ')),
      event.evidence.map(evidence),
    ),
  )
  if (events.length < eventCount)
    shown.push(element('p', { class: 'note' }, `The newest ${events.length} of ${eventCount} events.`))
  return shown
}

function participant({ role, actor, onBehalfOf }) {
  const behalf = onBehalfOf ? ` for ${onBehalfOf.name}` : ''
  return `${actor.name}${behalf}${role === 'ACTOR' ? '' : ` (${role.toLowerCase()})`}`
}

function evidence({ quote, row, document, dataset }) {
  if (document) {
    const rest = [document.publisher, document.published].filter(Boolean).join(', ')
    return element(
      'blockquote',
      {},
      element('p', {}, quote ?? ''),
      element(
        'footer',
        {},
        link(document.title ?? 'Untitled document', document.url),
        rest ? ` — ${rest}` : '',
      ),
    )
  }
  return element('p', { class: 'note' }, link(dataset?.name ?? 'Dataset', dataset?.url), `, row ${row}`)
}
