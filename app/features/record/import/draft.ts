// A resource on its way in, by the ids that it and its neighbours have with us.
import { digestOf } from './digest.ts'
import type { EntryIds } from './entry-ids.ts'
import type { Target } from './identity.ts'
import type { Reading } from './reading.ts'
import type { FileScope } from './scope.ts'

/** A reference to look for: the id its target would have, and its type where the reference tells. */
export type Outgoing = { target: string; toType: string }

export type Draft = {
  reading: Reading
  key: string
  id: string
  /** Further ids by which other entries of its bundle refer to it. */
  otherIds: string[]
  digest: Buffer
  outgoing: Outgoing[]
}

export const UNKNOWN_TYPE = 'unknown'

/** Names a resource, and tells `scope` what its bundle calls it. */
export function makeDraft(reading: Reading, scope: FileScope, ids: EntryIds): Draft {
  const names = reading.names.map((name) => scope.direct(name)).filter((name) => name !== null)
  // The sender's id first; else where the bundle puts it or what it calls it, and at last its content.
  const digest = digestOf(ids.vault, reading.content)
  const key = reading.key ?? names[0] ?? `content:${reading.type}:${digest.toString('hex')}`
  const others = [...new Set(names)].filter((name) => name !== key)
  scope.note(reading.type, key, others)
  const outgoing = new Map<string, Outgoing>()
  for (const target of reading.references) {
    const found = outgoingTo(target, scope, ids)
    if (found) outgoing.set(found.target, found)
  }
  return {
    reading,
    key,
    id: ids.of(key),
    otherIds: others.map((other) => ids.of(other)),
    digest,
    outgoing: [...outgoing.values()],
  }
}

function outgoingTo(target: Target, scope: FileScope, ids: EntryIds): Outgoing | null {
  if (target.is === 'identifier')
    return { target: ids.ofIdentifier(target.type, target.token), toType: target.type }
  const key = scope.keyOf(target)
  const type = target.is === 'key' ? target.type : null
  return key === null ? null : { target: ids.of(key), toType: type ?? UNKNOWN_TYPE }
}

/**
 * Lets a draft go by type and id where its UUID belongs to another resource. Never a Patient: what refers
 * to it would be filed for somebody who does not exist. @returns whether it goes by another name now
 */
export function rename(draft: Draft, ids: EntryIds): boolean {
  const { byType, claim } = draft.reading
  if (claim === 'self' || byType === null || draft.key === byType) return false
  draft.key = byType
  draft.id = ids.of(byType)
  return true
}
