// One line of "New for you": what it is in plain words, from when, and where it opens.
import type { FhirResource } from 'fhir/r4'
import type { Entry } from '../record/shelf.ts'
import { titleOf, type Title } from '../record/title.fhir.ts'

export type News = Title & {
  id: string
  /** The screen it opens. */
  href: string
  /** Which sentence says what kind of thing it is. */
  kind: 'report' | 'result' | 'note' | 'immunization' | 'medicine' | 'condition'
  /** When it became news: ISO instant. */
  at: string
  corrected: boolean
}

const lists = { immunization: '/immunizations', medicine: '/medicines', condition: '/conditions' }

export function toNews(entry: Entry<FhirResource>): News {
  const kind = entry.kind as News['kind']
  return {
    id: entry.id,
    kind,
    ...titleOf(entry),
    at: (entry.newsAt ?? entry.receivedAt).toISOString(),
    corrected: entry.version > 1 || statusOf(entry.resource) === 'corrected',
    href: hrefOf(kind, entry),
  }
}

function hrefOf(kind: News['kind'], entry: Entry): string {
  if (kind === 'result') return `/results/${entry.id}`
  if (kind === 'report') return `/results/report/${entry.id}`
  if (kind === 'note') return `/visits/note/${entry.id}`
  return lists[kind]
}

const statusOf = (resource: FhirResource) => ('status' in resource ? resource.status : undefined)
