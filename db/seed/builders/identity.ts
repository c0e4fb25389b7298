// Names for things: the same path always gets the same UUID, today and on any other day, so that
// filling the demonstration clinic twice changes nothing.
import { hash } from 'node:crypto'

/** The seed of the whole clinic. Change it and every id and every random value changes with it. */
export const seed = '7f0c1d52-3a68-4b0e-9d0a-51c2a7e6b914'

const namespace = Buffer.from(seed.replaceAll('-', ''), 'hex').toString('latin1')

/** Name-based UUID (RFC 9562, version 5) of a path such as 'jose/Condition/diabetes'. */
export function idOf(path: string): string {
  const bytes = Buffer.from(namespace + Buffer.from(path, 'utf8').toString('latin1'), 'latin1')
  const hex = hash('sha1', bytes, 'hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
