import type { ActorId, Leader, Organization } from './actor.ts'
import type { StatedDate } from './dates.ts'
import type { SourceDocument } from './document.ts'
import type { CodedEvent, Quote } from './event.ts'

/** An actor that a document names, with each place where it does. */
export interface FoundActor {
  actor: ActorId
  name: string
  /** Organizations only: acronym as the document or the seeds give it. */
  acronym: string | null
  /** The state or body it belongs to or speaks for in this document, null if it stands for itself or none is said. */
  of: ActorId | null
  /** Leaders only: the office as this document or the seeds state it. */
  office: string | null
  /** True where no text names the state, but its leader, body or speaker acts. */
  implied: boolean
  mentions: Quote[]
}

/** A treaty, memorandum or alliance that a document names. */
export interface FoundAgreement {
  id: string
  name: string
  kind: string
  signed: StatedDate | null
  parties: ActorId[]
  mentions: Quote[]
}

/** All that the extractor found in one document, with canonical ids; what `ingest` writes and `extract --json` prints. */
export interface Extraction {
  document: SourceDocument
  /** Name and version of the extractor; a newer one replaces the facts of an older. */
  extractor: string
  states: FoundActor[]
  organizations: FoundActor[]
  leaders: FoundActor[]
  /** Parts of a state's people that the text leaves unnamed ("Rebel (Nepal)"); `of` is the state they count for, null for
   *  those who stand apart from it. No seed holds groups: each document brings in its own. */
  groups: FoundActor[]
  agreements: FoundAgreement[]
  /** Actors that the reference graph does not hold and this document brings in. */
  newOrganizations: Pick<Organization, 'id' | 'name' | 'acronym' | 'kind'>[]
  newLeaders: Pick<Leader, 'id' | 'name'>[]
  /** Whom they act for and which office they hold, as this document says; valid for the day of the document. */
  newActsFor: { organization: ActorId; actsFor: ActorId; quote: Quote }[]
  newOffices: { leader: ActorId; of: ActorId; title: string; quote: Quote }[]
  events: CodedEvent[]
  /** Claims of a language model that were not kept, and why. */
  refused?: { reason: string; claim: string }[]
}
