// Who a resource is: one key for everything that means the same resource, however it is referred to.
// Ids of ours are made from the key alone, so that a reference finds its target without a look-up,
// in any order and across files, and so that importing a file again finds the same rows.
import { asUuid } from '../../../kit/ids.ts'
import type { Vault } from '../../../kit/vault/vault.ts'
import { r4Types } from './resource-types.ts'

/** What a reference says it means. */
export type Target =
  /** `type` is null where only a UUID is known. */
  | { is: 'key'; key: string; type: string | null }
  /** Type?identifier=system|value; `token` is `system|value`, or the value alone. */
  | { is: 'identifier'; type: string; token: string }
  | { is: 'contained'; id: string }
  /** A name that only its bundle can explain (resource:1, urn:uuid:not-a-uuid). */
  | { is: 'local'; name: string }

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
const urn = /^urn:uuid:(.+)$/i

/**
 * The key of a resource by the sender's id. UUIDs stand for themselves, since a urn:uuid reference does
 * not tell a type; except for Person, which some servers give the very UUID of its Patient.
 */
export function keyOf(type: string, id: string): string {
  return uuid.test(id) && type !== 'Person' ? `uuid:${id.toLowerCase()}` : `${type}/${id}`
}

/** Reads a reference as written. Never throws: what cannot be read is a name of the bundle's own. */
export function readReference(reference: string): Target {
  const text = reference.trim()
  if (text.startsWith('#')) return { is: 'contained', id: text.slice(1) }
  const named = urn.exec(text)?.[1] ?? text
  if (uuid.test(named)) return { is: 'key', key: `uuid:${named.toLowerCase()}`, type: null }
  if (/^urn:oid:/i.test(text)) return { is: 'key', key: text.toLowerCase(), type: null }
  if (/^urn:/i.test(text)) return { is: 'local', name: text }
  return readQuery(text) ?? readPath(text) ?? { is: 'local', name: text }
}

/** `Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999`, also behind a server's address. */
function readQuery(text: string): Target | null {
  const [, type = '', query = ''] = /(?:^|\/)([A-Za-z]+)\?(.*)$/.exec(text) ?? []
  if (!r4Types.has(type)) return null
  const asked = query.split('&').map((part) => /^identifier(?::exact)?=(.*)$/.exec(part)?.[1])
  // Any further condition could name somebody else, so only a lone identifier is understood.
  if (asked.length !== 1 || !asked[0]) return null
  return { is: 'identifier', type, token: decoded(asked[0]).replace(/^\|/, '') }
}

function readPath(text: string): Target | null {
  const path = text
    .split(/[|#?]/, 1)[0]
    ?.replace(/\/_history\/[^/]*$/, '')
    .split('/')
  const [type = '', id = ''] = path?.slice(-2) ?? []
  return id !== '' && r4Types.has(type) ? { is: 'key', key: keyOf(type, id), type } : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a lone % is a character like any other to some senders
  }
}

/** The id of the entry that `key` of `source` is filed as: UUIDv8 of a keyed hash; nothing can be guessed from it. */
export function entryId(vault: Vault, source: string, key: string): string {
  const id = vault.blind('entry', `${source}|${key}`)
  id[6] = ((id[6] as number) & 0x0f) | 0x80
  id[8] = ((id[8] as number) & 0x3f) | 0x80
  return asUuid(id)
}

/** Keyed hash of a patient's identifier. `token` is `system|value` or the value alone. */
export const patientToken = (vault: Vault, token: string): Buffer =>
  vault.blind('patient-identifier', token.toLowerCase())

/** Keyed hash of the identifier of an organization, a person who treats, a place. */
export const sharedToken = (vault: Vault, type: string, token: string): Buffer =>
  vault.blind('shared-identifier', `${type}|${token.toLowerCase()}`)

/** The tokens a resource can be found by: each identifier with and without its system. */
export function identifierTokens(identifiers: unknown): string[] {
  const tokens = new Set<string>()
  for (const one of Array.isArray(identifiers) ? identifiers : []) {
    const { system, value } = (one ?? {}) as { system?: unknown; value?: unknown }
    if (typeof value !== 'string' || value.trim() === '') continue
    tokens.add(value.trim())
    if (typeof system === 'string') tokens.add(`${system}|${value.trim()}`)
  }
  return [...tokens]
}
