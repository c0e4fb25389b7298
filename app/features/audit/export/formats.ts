// The files that a part of the audit log can be taken away as: head, one piece an entry, foot; never all at once.
import type { Entry } from '../entry.ts'
import { toAuditEvent, type Source } from './audit-event.fhir.ts'
import { csvHead, csvLine } from './csv.ts'

export const formats = ['csv', 'ndjson', 'fhir-bundle', 'fhir-ndjson'] as const
export type Format = (typeof formats)[number]

type Writing = {
  type: string
  ending: string
  head: (at: Date, id: string) => string
  /** @param n counts from 0 */
  piece: (entry: Entry, n: number, source: Source) => string
  foot: string
}

const nothing = () => ''

export const writing: Record<Format, Writing> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    ending: 'csv',
    head: csvHead,
    piece: csvLine,
    foot: '',
  },
  ndjson: {
    type: 'application/x-ndjson',
    ending: 'ndjson',
    head: nothing,
    piece: (entry) => `${JSON.stringify(entry)}\n`,
    foot: '',
  },
  'fhir-bundle': {
    type: 'application/fhir+json',
    ending: 'json',
    head: (at, id) =>
      `${JSON.stringify({ resourceType: 'Bundle', id, type: 'collection', timestamp: at.toISOString() }).slice(0, -1)},"entry":[`,
    piece: (entry, n, source) =>
      `${n > 0 ? ',' : ''}\n${JSON.stringify({ fullUrl: `urn:uuid:${entry.id}`, resource: toAuditEvent(entry, source) })}`,
    foot: '\n]}\n',
  },
  'fhir-ndjson': {
    type: 'application/fhir+ndjson',
    ending: 'ndjson',
    head: nothing,
    piece: (entry, _n, source) => `${JSON.stringify(toAuditEvent(entry, source))}\n`,
    foot: '',
  },
}
