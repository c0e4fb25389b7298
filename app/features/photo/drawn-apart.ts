// Draws a picture that somebody sent, in a process of its own (child.ts): what is made to break a reader of pictures breaks
// that process alone.
import { Readable } from 'node:stream'
import { apart, SHARP } from '../../kit/files/apart.ts'
import type { Faces } from './drawn-anew.ts'

const draw = apart({
  script: 'app/features/photo/child.ts',
  mayRead: ['app/features/photo', 'package.json', ...SHARP],
  heap: 256,
  largest: 2 * 1024 * 1024,
  addons: true,
})

/** @returns null for what is no picture, one that breaks off, or one that takes too much */
export async function drawnApart(sent: Buffer): Promise<Faces | null> {
  const drawn = await draw(Readable.from([sent]))
  if (!drawn) return null
  const end = 4 + drawn.readUInt32BE()
  return { picture: drawn.subarray(4, end), face: drawn.subarray(end) }
}
