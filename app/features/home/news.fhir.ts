// One line of "New for you": what it is in plain words, from when, and where it opens.
import type { CodeableConcept, FhirResource } from 'fhir/r4'
import { explain } from '../results/explain/explain.ts'
import { plainWords } from '../record/words/words.ts'
import type { Entry } from '../record/shelf.ts'

export type News = {
  id: string
  /** The screen it opens. */
  href: string
  /** Which sentence says what kind of thing it is. */
  kind: 'report' | 'result' | 'note' | 'immunization' | 'medicine' | 'condition'
  /** Plain name; null when it has none of its own. */
  name: string | null
  /** The clinical name, when it differs. */
  clinical: string | null
  /** When it became news: ISO instant. */
  at: string
  corrected: boolean
}

const listOf = { immunization: '/immunizations', medicine: '/medicines', condition: '/conditions' }

export function toNews(entry: Entry<FhirResource>): News {
  const kind = entry.kind as News['kind']
  const { name, clinical } = namesOf(entry)
  return {
    id: entry.id,
    kind,
    name,
    clinical: clinical === name ? null : clinical,
    at: (entry.newsAt ?? entry.receivedAt).toISOString(),
    corrected: entry.version > 1 || statusOf(entry.resource) === 'corrected',
    href: hrefOf(kind, entry),
  }
}

function hrefOf(kind: News['kind'], entry: Entry): string {
  if (kind === 'result') return `/results/${entry.id}`
  if (kind === 'report') return `/results/report/${entry.id}`
  if (kind === 'note')
    return entry.visitId ? `/visits/${entry.visitId}` : `/visits/note/${entry.id}`
  return listOf[kind]
}

const statusOf = (resource: FhirResource) => ('status' in resource ? resource.status : undefined)

function namesOf(entry: Entry<FhirResource>): { name: string | null; clinical: string | null } {
  const { resource, code } = entry
  const concept = conceptOf(resource)
  const sent = concept?.text ?? concept?.coding?.find(({ display }) => display)?.display ?? null
  if (entry.kind === 'result' || entry.kind === 'report') {
    const known = explain(code)
    return { name: known?.plain ?? sent, clinical: known?.clinical ?? sent }
  }
  if (entry.kind === 'note') return { name: sent, clinical: null }
  const { plain, clinical } = plainWords(code, sent, entry.kind as never)
  return { name: plain, clinical }
}

/** What a resource is about, wherever its type keeps that. */
function conceptOf(resource: FhirResource): CodeableConcept | undefined {
  const r = resource as {
    code?: CodeableConcept
    vaccineCode?: CodeableConcept
    medicationCodeableConcept?: CodeableConcept
    type?: CodeableConcept
  }
  return r.code ?? r.vaccineCode ?? r.medicationCodeableConcept ?? r.type
}
