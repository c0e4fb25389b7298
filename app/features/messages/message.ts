// A thread and its messages as they are shown: who wrote, when, with which files, and how far each got.
import type { FileState } from '../../kit/files/file.ts'
import type { FileType } from '../../kit/files/type.ts'

export type Author = 'patient' | 'helper' | 'staff'
/** 2: words of an emergency; 1: such words denied, or of the past; 0: none. */
export type Alarm = 0 | 1 | 2

export type Attachment = {
  id: string
  name: string
  size: number
  type: FileType | null
  state: FileState
  /** Of what was refused: malware, broken. */
  why: string | null
}

export type Message = {
  id: string
  /** Its place in the thread, the same for everybody: the first is 1. */
  seq: number
  author: Author
  /** Who wrote: of staff and helpers a name; of the patient null. */
  by: string | null
  /** Whoever reads wrote it. */
  own: boolean
  /** The team that it went to, or that it is from. */
  team: string
  channel: 'portal' | 'text'
  text: string
  alarm: Alarm
  at: Date
  files: Attachment[]
  /** Of the record; without a title where whoever reads may not see it. */
  documents: { id: string; title: string | null }[]
  /** Of a text that came in: pictures that have yet to be fetched, and that could not be. */
  pictures: { waiting: number; missing: number }
  /** Of a message to the clinic: when somebody of the team opened it. */
  openedAt: Date | null
}

/**
 * How far a message to the clinic got. Sent: it is on record, and its files are being looked through; delivered: the team
 * has all of it; opened: somebody of the team has opened it.
 */
export type Stage = 'sent' | 'delivered' | 'opened'
export function stageOf({ openedAt, files }: Pick<Message, 'openedAt' | 'files'>): Stage {
  if (openedAt) return 'opened'
  return files.some(({ state }) => state === 'held') ? 'sent' : 'delivered'
}

export type Thread = {
  id: string
  patient: string
  /** What a person says on the telephone: 'K3F0-9A2C'. */
  reference: string
  confidential: boolean
  subject: string
  team: { id: string; name: string }
  closed: boolean
  lastSeq: number
  lastAt: Date
  /** When the clinic said it would answer by; null when nothing waits for an answer. */
  answerBy: Date | null
}
