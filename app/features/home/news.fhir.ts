// One thing that is new: what it is in plain words, from whom and when, and where it opens.
import type { FhirResource, Reference } from 'fhir/r4'
import { whoIs } from '../record/people.fhir.ts'
import type { Entry } from '../record/shelf.ts'
import { titleOf, type Title } from '../record/title.fhir.ts'
import { objects } from '../record/tolerant.fhir.ts'

export type News = Title & {
  id: string
  /** The screen it opens. */
  href: string
  /** Which sentence says what kind of thing it is. */
  kind: 'report' | 'result' | 'note' | 'immunization' | 'medicine' | 'condition' | 'document'
  /** Who wrote or made it, where its own resource says so; nothing is looked up for a line of news. */
  from: string | null
  /** When it became news: ISO instant. */
  at: string
  corrected: boolean
}

type EntryKind = Exclude<News['kind'], 'document'>

const lists = { immunization: '/immunizations', medicine: '/medicines', condition: '/conditions' }

export function toNews(entry: Entry<FhirResource>): News {
  const kind = entry.kind as EntryKind
  return {
    id: entry.id,
    kind,
    ...titleOf(entry),
    from: fromOf(entry.resource),
    at: (entry.newsAt ?? entry.receivedAt).toISOString(),
    corrected: entry.version > 1 || statusOf(entry.resource) === 'corrected',
    href: hrefOf(kind, entry),
  }
}

function hrefOf(kind: EntryKind, entry: Entry): string {
  if (kind === 'result') return `/results/${entry.id}`
  if (kind === 'report') return `/results/report/${entry.id}`
  if (kind === 'note') return `/visits/note/${entry.id}`
  return lists[kind]
}

const statusOf = (resource: FhirResource) => ('status' in resource ? resource.status : undefined)

type Made = {
  author?: Reference[]
  requester?: Reference
  performer?: (Reference | { actor?: Reference })[]
}

function fromOf(resource: FhirResource): string | null {
  const { author, requester, performer } = resource as Made
  const first = objects(author)[0] ?? requester ?? objects(performer)[0]
  const whom = first && 'actor' in first ? first.actor : (first as Reference | undefined)
  return whoIs(whom, resource as { contained?: unknown })
}
