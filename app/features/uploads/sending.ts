// A sending as it stands: its files, and how far each got: received, checked, seen at the clinic, filed or refused.
import type { FileState } from '../../kit/files/file.ts'
import type { FileType } from '../../kit/files/type.ts'
import type { RequestState } from './requests/request.ts'
import type { DocumentClass } from '../documents/classes.ts'

export type Step = { at: Date; by: string | null }
export type SentFile = {
  id: string
  name: string
  size: number
  type: FileType | null
  state: FileState
  /** Why it was turned away: a word of ours (malware, broken), or the clinic's own words. */
  why: string | null
  checkedAt: Date | null
  seen: Step | null
  filed: Step | null
  /** The document that it became, where whoever reads may see that. */
  document: { id: string; class: DocumentClass; title: string } | null
  refused: (Step & { words: string }) | null
}
export type Sending = {
  id: string
  patient: string
  /** What a person says on the telephone: 'K3F0-9A2C'. */
  reference: string
  words: string | null
  /** Account; null where it came with a form that was filled in without signing in. */
  by: string | null
  at: Date
  files: SentFile[]
  /** What the clinic had asked for, where this answers it. */
  request: { id: string; title: string; state: RequestState } | null
}

/** How far a file got, in one word. */
export type Stage =
  | 'received'
  | 'checked'
  | 'not scanned'
  | 'seen'
  | 'filed'
  | 'refused'
  | 'malware'
  | 'broken'
export function stageOf(file: SentFile): Stage {
  if (file.state === 'refused') return file.why === 'broken' ? 'broken' : 'malware'
  if (file.refused) return 'refused'
  if (file.filed) return 'filed'
  if (file.seen) return 'seen'
  if (file.state === 'not scanned') return 'not scanned'
  return file.state === 'clean' ? 'checked' : 'received'
}
