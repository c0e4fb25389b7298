// Which of two versions of a resource holds: an older one that comes late must not undo a newer one.
import { canonical } from './content.ts'
import type { Json } from './pieces.ts'

/** Whether `incoming` says of itself that it was written before `stored`. */
export function isOlder(incoming: Json, stored: Json): boolean {
  const a = meta(incoming)
  const b = meta(stored)
  if (a.updated !== null && b.updated !== null && a.updated !== b.updated)
    return a.updated < b.updated
  return a.version !== null && b.version !== null && a.version < b.version
}

/** Whether two resources say the same, whatever their layout and the order of keys. */
export const isSame = (one: Json, other: Json): boolean =>
  canonical(one as never) === canonical(other as never)

/** Whether two versions differ in nothing but what the sender's server notes about them. */
export function isSameButMeta(one: Json, other: Json): boolean {
  return withoutMeta(one) === withoutMeta(other)
}

const withoutMeta = ({ meta: _meta, ...rest }: Json) => canonical(rest as never)

function meta(resource: Json): { updated: number | null; version: number | null } {
  const { lastUpdated, versionId } = (resource.meta ?? {}) as Json
  const updated = typeof lastUpdated === 'string' ? Date.parse(lastUpdated) : Number.NaN
  const version = typeof versionId === 'string' && /^\d{1,15}$/.test(versionId)
  return {
    updated: Number.isNaN(updated) ? null : updated,
    version: version ? Number(versionId) : null,
  }
}
