// What became of a resource, counted where it came from.
import type { Draft } from './draft.ts'
import type { FileRead } from './file-read.ts'
import type { Refusal } from './reading.ts'
import { count, countRefusal } from './tally.ts'

/** A resource of a batch, and further copies of it in the same batch. */
export type Entry = {
  read: FileRead
  draft: Draft
  twins: { read: FileRead; index: number; line: number }[]
}

export type End =
  | { is: 'new' | 'changed' | 'same' }
  | { is: 'refused'; reason: string }
  | { is: 'later' }

export function settleRefusal(read: FileRead, { type, line, reason }: Refusal): void {
  read.open--
  countRefusal(read.tally, type, line, reason)
}

/** Counts an entry and its twins: of several copies one is filed and the others are the same. */
export function settle({ read, draft, twins }: Entry, end: End): void {
  const { index, line, type, logical, dangling } = draft.reading
  one(read, index, line, type, end)
  const rest: End = end.is === 'refused' || end.is === 'later' ? end : { is: 'same' }
  for (const twin of twins) one(twin.read, twin.index, twin.line, type, rest)
  if (end.is === 'later' || end.is === 'refused') return
  const { tally } = read
  tally.logical += logical
  const name = `${type} > contained`
  if (dangling > 0) tally.dangling[name] = (tally.dangling[name] ?? 0) + dangling
}

function one(read: FileRead, index: number, line: number, type: string, end: End): void {
  read.open--
  if (end.is === 'later') read.passedBy.add(index)
  else if (end.is === 'refused') countRefusal(read.tally, type, line, end.reason)
  else count(read.tally, type, end.is)
}
