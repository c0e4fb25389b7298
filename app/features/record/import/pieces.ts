// From bytes to parsed resources: each piece the splitter cuts is parsed here, bundles inside entries are
// opened, and what cannot be a resource becomes a refusal with its line and a plain reason.
// Reasons never quote what was in the file: it may be a line of somebody's record.
import { isUtf8 } from 'node:buffer'
import { Splitter, type Broken, type Cut, type SplitterOptions } from './splitter.ts'
import { typeProblem } from './resource-types.ts'
import { versionProblem } from './version-smell.ts'

export type Json = Record<string, unknown>

/** A resource as received, and what its bundle says about it. */
export type Piece = {
  line: number
  type: string
  resource: Json
  /** The bytes of the resource as they stand in the file. */
  bytes: Buffer
  /** What other entries of the bundle call it. */
  fullUrl: string | null
  /** Where the bundle wants it put: 'Patient/999'. */
  put: string | null
  inBundle: boolean
}
export type Refusal = { line: number; type: string | null; reason: string }
export const isRefusal = (one: Piece | Refusal): one is Refusal => 'reason' in one

/** Reads pieces from the chunks of one file. */
export class PieceReader {
  readonly #splitter: Splitter
  readonly #options: SplitterOptions
  readonly #firstLine: number

  constructor(options: SplitterOptions = {}, firstLine = 1) {
    this.#splitter = new Splitter(options)
    this.#options = options
    this.#firstLine = firstLine
  }

  /** True when there is no use in reading on. */
  get stopped(): boolean {
    return this.#splitter.stopped
  }

  /** The line that is being read. */
  get line(): number {
    return this.#firstLine + this.#splitter.line - 1
  }

  push(chunk: Buffer): (Piece | Refusal)[] {
    return this.#read(this.#splitter.push(chunk))
  }

  end(): (Piece | Refusal)[] {
    // An export of a type that nobody has is an empty list of lines; an empty document is a mistake.
    if (this.#splitter.empty && !this.#options.lines)
      return [{ line: 1, type: null, reason: 'the file is empty' }]
    return this.#read(this.#splitter.end())
  }

  #read(cuts: (Cut | Broken)[]): (Piece | Refusal)[] {
    const out: (Piece | Refusal)[] = []
    for (const cut of cuts) {
      const line = this.#firstLine + cut.line - 1
      if ('problem' in cut) out.push({ line, type: null, reason: cut.problem })
      else this.#parse(cut, line, out)
    }
    return out
  }

  #parse(cut: Cut, line: number, out: (Piece | Refusal)[]): void {
    const refuse = (reason: string) => void out.push({ line, type: null, reason })
    if (!isUtf8(cut.bytes)) return refuse('its text is not UTF-8')
    let value: unknown
    try {
      value = JSON.parse(cut.bytes.toString('utf8'))
    } catch {
      return refuse('not well-formed JSON')
    }
    if (!isObject(value)) return refuse('a list, not a FHIR resource')
    if (!cut.entry)
      return this.#add({ line, resource: value, bytes: cut.bytes, inBundle: false }, out)
    const { resource, fullUrl, request } = value
    if (resource === undefined) {
      const method = isObject(request) ? request.method : null
      return refuse(
        method === 'DELETE'
          ? 'asks us to delete something; an import only adds'
          : 'an entry without a resource',
      )
    }
    if (!isObject(resource)) return refuse('not a FHIR resource')
    const bytes = cut.resource
      ? cut.bytes.subarray(cut.resource.from, cut.resource.to)
      : Buffer.from(JSON.stringify(resource))
    const url = isObject(request) && request.method === 'PUT' ? request.url : null
    this.#add(
      {
        line,
        resource,
        bytes,
        fullUrl: typeof fullUrl === 'string' && fullUrl !== '' ? fullUrl : null,
        put: typeof url === 'string' ? url : null,
        inBundle: true,
      },
      out,
    )
  }

  #add(
    found: Pick<Piece, 'line' | 'resource' | 'bytes' | 'inBundle'> & Partial<Piece>,
    out: (Piece | Refusal)[],
  ): void {
    const { line, resource } = found
    const type = resource.resourceType
    const problem = typeProblem(type)
    if (problem !== null) return void out.push({ line, type: null, reason: problem })
    const known = type as string
    if (known === 'Bundle') return this.#open(found, out)
    const wrong = idProblem(resource) ?? versionProblem(known, resource)
    if (wrong !== null) return void out.push({ line, type: known, reason: wrong })
    out.push({ fullUrl: null, put: null, ...found, type: known })
  }

  /** A bundle inside an entry: its own entries are cut from its own bytes. */
  #open(bundle: Pick<Piece, 'line' | 'resource' | 'bytes'>, out: (Piece | Refusal)[]): void {
    const { entry } = bundle.resource
    if (entry === undefined) return
    if (!Array.isArray(entry))
      return void out.push({ line: bundle.line, type: null, reason: 'its entry is not a list' })
    if (entry.length === 0) return
    // The name of the type first, so that the splitter knows a bundle when it sees its entries.
    const typed = /^\s*\{\s*"resourceType"/.test(bundle.bytes.toString('latin1', 0, 100))
    const bytes = typed
      ? bundle.bytes
      : Buffer.from(JSON.stringify({ resourceType: 'Bundle', entry }))
    const inner = new PieceReader({ ...this.#options, lines: false }, bundle.line)
    for (const one of [...inner.push(bytes), ...inner.end()])
      out.push(typed ? one : { ...one, line: bundle.line })
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function idProblem({ id }: Json): string | null {
  if (id === undefined) return null
  if (typeof id !== 'string') return 'its id is not text'
  return id === '' || id.length > 255 ? 'its id is empty or too long' : null
}
