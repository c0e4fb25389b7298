// A resource on its way in: who it is, whose it may be, what it refers to. Everything that can be known
// from the resource and its file alone, before the database is asked.
import { digestText, readReferences } from './content.ts'
import { keyOf, readReference, type Target } from './identity.ts'
import type { EntryIds } from './entry-ids.ts'
import { ownerClaim, type OwnerClaim } from './owner.ts'
import type { Piece } from './pieces.ts'
import type { FileScope } from './scope.ts'

/** A reference to look for: the id its target would have, and its type where the reference tells. */
export type Outgoing = { target: string; toType: string }

export type Draft = {
  piece: Piece
  /** Place in the file, counted in pieces from 0. */
  index: number
  key: string
  id: string
  otherIds: string[]
  digest: Buffer
  /** 'self' for a Patient. */
  claim: OwnerClaim | 'self'
  outgoing: Outgoing[]
  /** References that cannot be looked for: contained ones that lead nowhere. */
  dangling: number
  /** References by identifier alone. */
  logical: number
}

export const UNKNOWN_TYPE = 'unknown'

/** @throws NotAReference when an element that should name the patient holds something else */
export function makeDraft(piece: Piece, index: number, scope: FileScope, ids: EntryIds): Draft {
  const { type, resource } = piece
  const references = readReferences(resource as never)
  const digest = ids.vault.blind('digest', digestText(resource as never))
  const id = typeof resource.id === 'string' ? resource.id : null
  const key = chooseKey(piece, id, digest, scope)
  const names = [isOwnUuid(piece.fullUrl, id) ? null : piece.fullUrl, piece.put]
  const others = scope.otherKeys(key, names)
  scope.note(type, key, others)
  const claim = type === 'Patient' ? 'self' : ownerClaim(type, resource)
  const outgoing = new Map<string, Outgoing>()
  let dangling = 0
  for (const reference of references.literal) {
    const target = readReference(reference)
    if (target.is === 'contained') dangling += isInside(resource, target.id) ? 0 : 1
    else {
      const found = look(target, scope, ids)
      outgoing.set(found.target, found)
    }
  }
  return {
    piece,
    index,
    key,
    id: ids.of(key),
    otherIds: others.map((other) => ids.of(other)),
    digest,
    claim,
    outgoing: [...outgoing.values()],
    dangling,
    logical: references.logical,
  }
}

/**
 * Lets a draft go by type and id where its UUID belongs to another resource. Never a Patient: what refers
 * to it would be filed for somebody who does not exist. @returns whether it goes by another name now
 */
export function rename(draft: Draft, ids: EntryIds): boolean {
  const { type, resource } = draft.piece
  const key = `${type}/${String(resource.id)}`
  if (draft.claim === 'self' || typeof resource.id !== 'string' || draft.key === key) return false
  draft.key = key
  draft.id = ids.of(key)
  return true
}

/** The sender's id first; else where the bundle puts it, what it calls it, and at last its content. */
function chooseKey(piece: Piece, id: string | null, digest: Buffer, scope: FileScope): string {
  if (id !== null) return keyOf(piece.type, id)
  for (const name of [piece.put, piece.fullUrl]) {
    const key = name === null ? null : scope.direct(readReference(name))
    if (key !== null) return key
  }
  return `content:${piece.type}:${digest.toString('hex')}`
}

/** A urn of the resource's own UUID is no other name, not even for a type that does not go by its UUID. */
const isOwnUuid = (fullUrl: string | null, id: string | null) =>
  id !== null && fullUrl?.toLowerCase() === `urn:uuid:${id.toLowerCase()}`

function look(target: Target, scope: FileScope, ids: EntryIds): Outgoing {
  if (target.is === 'identifier')
    return { target: ids.ofIdentifier(target.type, target.token), toType: target.type }
  const key = scope.keyOf(target) as string
  const toType = target.is === 'key' ? target.type : null
  return { target: ids.of(key), toType: toType ?? UNKNOWN_TYPE }
}

function isInside(resource: Piece['resource'], id: string): boolean {
  if (id === '') return true // "#" is the resource that contains
  const { contained } = resource
  return Array.isArray(contained) && contained.some((one) => (one as Piece['resource'])?.id === id)
}
