// The record for other programs: one FHIR R4 Bundle of the type collection, entries as they were received, with the
// people and places that they name, the appointments that were booked here, bills, and what was answered to forms. Written while it is read, a page at a time, so that no record is too large for it.
// `portico import` reads it back.
import type { FhirResource } from 'fhir/r4'
import type { Context } from '../../kit/kit.ts'
import { communicationOf } from '../amend/copy.ts'
import { fhirOf } from '../appointments/booked.ts'
import { invoiceOf } from '../bills/invoice.fhir.ts'
import { entryId, readReference } from '../record/import/identity.ts'
import type { Entry } from '../record/shelf.ts'
import { binaryOf, referenceTo } from './papers-bundle.ts'
import type { TakenFile } from './papers.server.ts'
import {
  PAGE,
  readAmended,
  readAnswered,
  readBills,
  readBooked,
  readDirectory,
  readEntries,
  readOthers,
  type Head,
} from './pages.server.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
const directory =
  /(?:^|\/)(?:Practitioner|PractitionerRole|Organization|Location|Medication|HealthcareService)[/?]|^urn:/
/** A role leads on to a person and a place, a place to what it is part of. */
const STEPS = 3
const AT_ONCE = 400

export type Counted = { resources: number }

export type Whole = {
  id: string
  at: Date
  all: Head['ids']
  booked: string[]
  answered: string[]
  papers: TakenFile[]
}

/**
 * @param ctx of the job, with the eyes of whoever asked
 * @param tell how many entries were gone through since it was told last
 * @param counted what is in it, once all of it was written
 */
export async function* writeBundle(
  ctx: Context,
  { id, at: made, all, booked, answered, papers }: Whole,
  tell: (entries: number) => Promise<void>,
  counted: Counted,
): AsyncGenerator<Buffer> {
  const head = { resourceType: 'Bundle', id, type: 'collection', timestamp: made.toISOString() }
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"entry":[`)
  const references = new References(ctx)
  let patient: string | null = null
  const piece = (resource: FhirResource): string => {
    counted.resources += 1
    const fullUrl = resource.id && uuid.test(resource.id) ? `urn:uuid:${resource.id}` : undefined
    return `${counted.resources > 1 ? ',' : ''}\n${JSON.stringify({ fullUrl, resource })}`
  }
  for (const [ids, shelved] of [
    [all.shelved, true],
    [all.others, false],
  ] as const)
    for (let at = 0; at < ids.length; at += PAGE) {
      const page = ids.slice(at, at + PAGE)
      const referred = (entry: Entry) => references.leadTo(entry)
      const entries = shelved
        ? await readEntries(ctx, { ids: page })
        : await readOthers(ctx, { ids: page, referred })
      for (const entry of entries) references.note(entry)
      patient ??= patientAmong(entries)
      if (entries.length > 0)
        yield Buffer.from(entries.map(({ resource }) => piece(resource)).join(''))
      await tell(page.length)
    }
  for (let at = 0; at < booked.length; at += PAGE) {
    const page = booked.slice(at, at + PAGE)
    for (const one of await readBooked(ctx, { ids: page }))
      yield Buffer.from(piece(fhirOf(one, patient)))
    await tell(page.length)
  }
  for (const bill of await readBills(ctx, {}))
    if (bill.kind === 'bill') yield Buffer.from(piece(invoiceOf(bill, patient)))
  const forms = new Set<string>()
  for (let at = 0; at < answered.length; at += PAGE) {
    const page = answered.slice(at, at + PAGE)
    for (const { response, form, key } of await readAnswered(ctx, { ids: page })) {
      const whose = patient && { subject: { reference: patient } }
      yield Buffer.from(piece({ ...response, ...whose }))
      if (!forms.has(key)) yield Buffer.from(piece(form))
      forms.add(key)
    }
    await tell(page.length)
  }
  for (const one of await readAmended(ctx, {}))
    yield Buffer.from(piece(communicationOf(one, patient)))
  for await (const resource of references.directory()) yield Buffer.from(piece(resource))
  for (const paper of papers) {
    yield Buffer.from(piece(referenceTo(paper, patient)))
    if (!paper.carried) continue
    counted.resources += 1
    yield Buffer.from(',\n')
    yield* binaryOf(ctx.kit, paper, patient)
  }
  yield Buffer.from('\n]}\n')
}

const patientAmong = (entries: Entry[]): string | null => {
  const found = entries.find(({ resource }) => resource.resourceType === 'Patient')?.resource.id
  return found ? `Patient/${found}` : null
}

/** What the entries that were taken refer to. */
class References {
  readonly #ctx: Context
  readonly #bySource = new Map<string, Set<string>>()
  readonly #ids = new Set<string>()

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  note({ source, resource }: Entry): void {
    for (const reference of referencesIn(resource)) {
      const target = readReference(reference)
      if (target.is === 'key') this.#ids.add(entryId(this.#ctx.kit.vault, source, target.key))
      if (directory.test(reference)) this.#wanted(source).add(reference)
    }
  }

  leadTo({ id }: Entry): boolean {
    return this.#ids.has(id)
  }

  #wanted(source: string): Set<string> {
    let known = this.#bySource.get(source)
    if (!known) this.#bySource.set(source, (known = new Set()))
    return known
  }

  /** People, places and medicines that were named, each once. */
  async *directory(): AsyncGenerator<FhirResource> {
    const met = new Set<string>()
    for (const [source, first] of this.#bySource) {
      let wanted = [...first]
      for (let step = 0; step < STEPS && wanted.length > 0; step += 1) {
        const next = new Set<string>()
        for (let at = 0; at < wanted.length; at += AT_ONCE) {
          const references = wanted.slice(at, at + AT_ONCE)
          for (const resource of await readDirectory(this.#ctx, { source, references })) {
            const key = `${source} ${resource.resourceType}/${resource.id ?? JSON.stringify(resource)}`
            if (met.has(key)) continue
            met.add(key)
            yield resource
            for (const reference of referencesIn(resource))
              if (directory.test(reference) && !first.has(reference)) next.add(reference)
          }
        }
        wanted = [...next]
        for (const reference of next) first.add(reference)
      }
    }
  }
}

/** Also addresses of attachments: bytes of a note lie in a resource of their own. */
function referencesIn(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const one of value) referencesIn(one, found)
  else if (typeof value === 'object' && value !== null) {
    const { reference, url } = value as { reference?: unknown; url?: unknown }
    if (typeof reference === 'string') found.push(reference)
    if (typeof url === 'string' && /(?:^|\/)Binary\/|^urn:uuid:/.test(url)) found.push(url)
    for (const one of Object.values(value)) referencesIn(one, found)
  }
  return found
}
