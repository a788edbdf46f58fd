import { documentError, EntenteError } from '../errors.ts'
import type { Extraction } from '../model/extraction.ts'
import { type DocumentRows, documentRows, idsIn, introducedActors, presumed } from './document-rows.ts'
import type { Graph, Run } from './graph.ts'
import { writeUnmerged } from './merges.ts'
import { countAnew, lock, runOnAll, writeRows } from './rows.ts'

/** Writes what was found in one document, whole or not at all. The same document read by the same extractor changes
 *  nothing; read by another one, its facts are replaced. Actors that the seeds hold are not altered. Writers of
 *  documents go one after the other.
 *  @throws EntenteError EXTRACTION when the extraction contradicts itself or names actors or issues that the graph
 *  lacks, GRAPH when Neo4j refuses */
export async function writeExtraction(
  graph: Graph,
  extraction: Extraction,
): Promise<'added' | 'unchanged' | 'replaced'> {
  const rows = documentRows(extraction)
  const { id, origin } = extraction.document
  return await writeUnmerged(graph, async (run, apart) => {
    if ((await storedExtractor(run, id)) === extraction.extractor) return 'unchanged'
    await lock(run)
    const stored = await storedExtractor(run, id)
    if (stored === extraction.extractor) return 'unchanged'
    await apart([...idsIn(rows), ...(stored ? await storedIds(run, id) : [])])
    await write(run, rows, stored ? id : null, origin)
    return stored ? 'replaced' : 'added'
  })
}

/** Writes a document's rows. @param stored its id when it is to be replaced */
async function write(run: Run, rows: DocumentRows, stored: string | null, origin: string): Promise<void> {
  const before = stored ? await takeOut(run, stored) : NOTHING
  await checkPresent(run, rows, origin)
  for (const name of Object.keys(rows) as (keyof DocumentRows)[]) await writeRows(run, name, rows[name])
  const ties = [...rows['acts-for'], ...rows['holds-office']].map(({ source }) => source)
  await settle(run, {
    events: rows.event.map((event) => event.id),
    tied: [...before.tied, ...ties],
    actors: [...before.actors, ...introducedActors(rows)],
    agreements: [...before.agreements, ...rows['introduce-agreement'].map(({ target }) => target)],
  })
}

/** Takes a document out with all that only it states, so that the graph is as if it had never come in.
 *  @param ref id, SHA-256, title, or the beginning of an id that only one document has
 *  @returns the document's id, and how many events and actors went with it
 *  @throws EntenteError DOCUMENT when no document, or more than one, is meant */
export async function retractDocument(
  graph: Graph,
  ref: string,
): Promise<{ document: string; events: number; actors: number }> {
  return await writeUnmerged(graph, async (run, apart) => {
    await lock(run)
    const document = await findDocument(run, ref)
    await apart(await storedIds(run, document))
    const gone = await takeOut(run, document)
    const actors = await settle(run, { ...gone, events: [] })
    return { document, events: gone.events, actors }
  })
}

/** Ids of the actors and events that a stored document speaks of, under which judgements may know them. */
async function storedIds(run: Run, document: string): Promise<string[]> {
  return (await run('document-ids', { document })).rows.map(({ id }) => String(id))
}

async function storedExtractor(run: Run, id: string): Promise<unknown> {
  return (await run('stored-document', { id })).rows[0]?.extractor ?? null
}

/** What leaves with a document: ids of actors whose ties went, and of actors and agreements that it may have held. */
interface TakenOut {
  events: number
  tied: string[]
  actors: string[]
  agreements: string[]
}
const NOTHING: TakenOut = { events: 0, tied: [], actors: [], agreements: [] }

/** Removes a document, its events and its ties; what stays behind is left to `settle`. */
async function takeOut(run: Run, document: string): Promise<TakenOut> {
  const events = (await run('retract-events', { document })).rows as { actors: string[] }[]
  const ties = (await run('retract-ties', { document })).rows as { id: string; of: string }[]
  const [answer] = (await run('retract-document', { document })).rows as { named: string[] }[]
  const named = answer?.named ?? []
  const isAgreement = (id: string) => id.startsWith('agreement:')
  return {
    events: events.length,
    tied: ties.map(({ id }) => id),
    actors: [
      ...events.flatMap(({ actors }) => actors),
      ...ties.flatMap(({ id, of }) => [id, of]),
      ...named.filter((id) => !isAgreement(id)),
    ],
    agreements: named.filter(isAgreement),
  }
}

/** Brings what hangs on documents in order: names of the actors they bring in, whom participants count for, and
 *  removes what nobody states any more.
 *  @returns how many actors were removed */
async function settle(
  run: Run,
  touched: { events: string[]; tied: string[]; actors: string[]; agreements: string[] },
): Promise<number> {
  const actors = [...new Set(touched.actors)].toSorted()
  const agreements = [...new Set(touched.agreements)].toSorted()
  await runOnAll(run, 'settle-actors', 'ids', actors)
  await runOnAll(run, 'settle-agreements', 'ids', agreements)
  await countAnew(run, touched.events, [...new Set(touched.tied)].toSorted())
  await runOnAll(run, 'remove-unstated-agreements', 'ids', agreements)
  return (await runOnAll(run, 'remove-unstated-actors', 'ids', actors)).length
}

async function checkPresent(run: Run, rows: DocumentRows, origin: string) {
  const absent = (await run('absent', presumed(rows))).rows.map(({ id }) => String(id))
  if (absent.length > 0) {
    throw new EntenteError(
      'EXTRACTION',
      `${origin}: speaks of ${absent.join(', ')}, which the graph lacks; load the seeds it was read with (entente start does)`,
      { absent },
    )
  }
}

async function findDocument(run: Run, ref: string): Promise<string> {
  const found = (await run('find-document', { ref })).rows as { id: string; title: string; rank: number }[]
  const [first, ...others] = found.filter(({ rank }) => rank === found[0]?.rank)
  if (!first) {
    throw documentError('no document has this id, checksum or title; entente status lists them', {
      origin: ref,
    })
  }
  if (others.length > 0) {
    const candidates = [first, ...others].map(({ id, title }) => `${id} "${title}"`)
    throw documentError(`means more than one document: ${candidates.join(', ')}`, { origin: ref, candidates })
  }
  return first.id
}
