// Chance that repeats: each value is drawn from a generator keyed by its own path, so that adding one
// visit to a life does not shift every number behind it.
import { seed } from './identity.ts'

/** mulberry32: a small generator with 32 bits of state; numbers from 0 up to 1. */
export function mulberry32(state: number): () => number {
  let a = state >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a, enough to turn a path into a starting state. */
function stateOf(path: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < path.length; i++) h = Math.imul(h ^ path.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** A generator for one path, the same on every run. */
export const randomOf = (path: string): (() => number) => mulberry32(stateOf(seed + path))

/** A draw from the normal distribution with mean 0 and the given spread, cut off at 2.5 spreads. */
export function noise(path: string, spread: number): number {
  const random = randomOf(path)
  const u = Math.max(random(), 1e-9)
  const z = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random())
  return Math.max(-2.5, Math.min(2.5, z)) * spread
}

/** Rounds to so many digits behind the point, without -0. */
export function rounded(value: number, digits: number): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor + 0
}
