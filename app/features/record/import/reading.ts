// All that can be known of a resource from itself: who it is, whose it may be, what it refers to, where it
// is filed. Plain data that can go from one thread to another.
import { hash } from 'node:crypto'
import type { Patient } from 'fhir/r4'
import type { Card } from '../../people/people.server.ts'
import { isConfidential } from '../confidential.fhir.ts'
import { file, type Filing } from '../filing.fhir.ts'
import { sensitiveOf, type Sensitive } from '../sensitive.fhir.ts'
import { cardOf } from './card.fhir.ts'
import { readReferences } from './content.ts'
import { identifierTokens, keyOf, readReference, type Target } from './identity.ts'
import { isEmptyClaim, NotAReference, ownerClaim, type OwnerClaim } from './owner.ts'
import { isRefusal, type Piece, type Refusal as RefusedPiece } from './pieces.ts'

export type Reading = {
  /** Place in its file, counted in pieces from 0. */
  index: number
  line: number
  type: string
  /** The key by the sender's id, or null when it has none. */
  key: string | null
  /** `Type/id`, for the case that its UUID belongs to another resource too. */
  byType: string | null
  /** What else its bundle calls it: where it is put, its fullUrl. */
  names: Target[]
  inBundle: boolean
  /** SHA-256 of its bytes; without an id, of its content. Goes no further than the keyed digest made of it. */
  content: string
  /** 'self' for a Patient. */
  claim: OwnerClaim | 'self'
  /** What it refers to, each once. */
  references: Target[]
  /** Contained references that lead nowhere. */
  dangling: number
  /** References by identifier alone. */
  logical: number
  filing: Pick<Filing, 'kind' | 'code' | 'state' | 'at' | 'newsAt'>
  visit: Target | null
  members: Target[]
  /** Identifiers it may be found by: of patients, and of what belongs to no patient. */
  tokens: string[]
  /** For a Patient: what every page needs of it. */
  card: Card | null
  /** Marked so by its sender. */
  confidential: boolean
  /** Of results that a law or the patient may treat apart. */
  sensitive: Sensitive | null
  bytes: Buffer
}

export type Refusal = RefusedPiece & { index: number }

const notFiled = { kind: null, code: null, state: 'active', at: null, newsAt: null } as const

/** Reads a piece. Never throws: what is wrong with it is a refusal. */
export function readPiece(piece: Piece | RefusedPiece, index: number): Reading | Refusal {
  if (isRefusal(piece)) return { ...piece, index }
  try {
    return reading(piece, index)
  } catch (error) {
    if (!(error instanceof NotAReference)) throw error
    return { index, line: piece.line, type: piece.type, reason: error.message }
  }
}

function reading(piece: Piece, index: number): Reading {
  const { type, resource, line, inBundle, bytes } = piece
  const id = typeof resource.id === 'string' ? resource.id : null
  const claim = type === 'Patient' ? 'self' : ownerClaim(type, resource)
  const said = readReferences(resource as never)
  const references = [...said.literal].map(readReference)
  const contained = references.filter((target) => target.is === 'contained')
  const filing = file(resource as never)
  return {
    index,
    line,
    type,
    key: id === null ? null : keyOf(type, id),
    byType: id === null ? null : `${type}/${id}`,
    names: namesOf(piece, id).map(readReference),
    inBundle,
    // Without an id it is known by what it says, whatever the layout.
    content: hash('sha256', id === null ? JSON.stringify(resource) : bytes, 'base64url'),
    claim,
    references: references.filter((target) => target.is !== 'contained'),
    dangling: contained.filter((target) => !isInside(resource, target.id)).length,
    logical: said.logical,
    filing: filing ? shelved(filing) : notFiled,
    visit: filing?.visit ? readReference(filing.visit) : null,
    members: (filing?.members ?? []).map(readReference),
    tokens: tokensOf(piece, claim, id),
    card: type === 'Patient' ? cardOf(resource as unknown as Patient) : null,
    confidential: isConfidential(resource),
    sensitive: sensitiveOf(resource as never),
    bytes,
  }
}

const shelved = ({ kind, code, state, at, newsAt }: Filing): Reading['filing'] => ({
  kind,
  code,
  state,
  at,
  newsAt,
})

/** A urn of the resource's own UUID is no other name, not even for a type that does not go by its UUID. */
function namesOf({ put, fullUrl }: Piece, id: string | null): string[] {
  const isOwn = id !== null && fullUrl?.toLowerCase() === `urn:uuid:${id.toLowerCase()}`
  return [put, isOwn ? null : fullUrl].filter((name) => name !== null)
}

function tokensOf(piece: Piece, claim: OwnerClaim | 'self', id: string | null): string[] {
  if (claim !== 'self')
    return isEmptyClaim(claim) ? identifierTokens(piece.resource.identifier) : []
  // The clinic may know its patients by the sender's own id.
  return [...new Set([...identifierTokens(piece.resource.identifier), ...(id ? [id] : [])])]
}

function isInside(resource: Piece['resource'], id: string): boolean {
  if (id === '') return true // "#" is the resource that contains
  const { contained } = resource
  return Array.isArray(contained) && contained.some((one) => (one as Piece['resource'])?.id === id)
}
