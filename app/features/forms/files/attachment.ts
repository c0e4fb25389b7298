/** A file as an answer of a form: which it is, and whether the question takes it. Pure. */
import { fileTypes, type FileType } from '../../../kit/files/type.ts'
import type { Value } from '../questionnaire/answers.ts'
import { takesType } from '../questionnaire/check.ts'
import { allSeen, type Seen, type Settled } from '../questionnaire/settle.ts'

export type Attachment = Extract<Value, { kind: 'attachment' }>

/** Files of one question. */
export const MOST_FILES = 6
/** Bytes of one file, whatever a form says. */
export const MOST_BYTES = 12 * 1024 * 1024

const NAMED = 'urn:uuid:'

export type Taken = { id: string; name: string; type: FileType; size: number }

export const attachmentOf = ({ id, name, type, size }: Taken): Attachment => ({
  kind: 'attachment',
  name,
  type: fileTypes[type].mime,
  bytes: size,
  url: NAMED + id,
})

/** The id of the file; null for one that is not kept here. */
export const fileIn = (value: Value): string | null =>
  value.kind === 'attachment' && value.url?.startsWith(NAMED) ? value.url.slice(NAMED.length) : null

/** The question that a file is put into; undefined where the form shows none there. */
export const questionAt = ({ seen }: Pick<Settled, 'seen'>, key: string): Seen | undefined =>
  [...allSeen(seen)].find(
    (one) => one.key === key && one.open && one.item.kind === 'attachment' && !one.item.readOnly,
  )

/** Bytes that a question takes of one file. */
export const mostOf = ({ item }: Seen): number => Math.min(item.largest ?? MOST_BYTES, MOST_BYTES)

/** How many files a question takes. */
export const manyOf = ({ item }: Seen): number =>
  item.repeats ? Math.min(item.mostOften ?? MOST_FILES, MOST_FILES) : 1

/** What a question takes, to be said: photographs alone, those and PDF, or documents of others, too. */
export function takes({ item }: Seen): 'photos' | 'pdf' | 'all' {
  if (takesType(item, fileTypes.docx.mime)) return 'all'
  return takesType(item, fileTypes.pdf.mime) ? 'pdf' : 'photos'
}

/** Why a question does not take a file; null where it does. */
export function whyNot(seen: Seen, { type, size }: Pick<Taken, 'type' | 'size'>) {
  if (!takesType(seen.item, fileTypes[type].mime)) return 'kind' as const
  return size > mostOf(seen) ? ('size' as const) : null
}

/** The values of a question with one more file; a question that takes one alone has the newest. */
export const withFile = (seen: Seen, value: Attachment): Value[] =>
  manyOf(seen) === 1 ? [value] : [...seen.values, value].slice(0, manyOf(seen))

export const withoutFile = ({ values }: Seen, id: string): Value[] =>
  values.filter((value) => fileIn(value) !== id)

/** All files that are answers. */
export const filesIn = ({ seen }: Pick<Settled, 'seen'>): string[] =>
  [...allSeen(seen)].flatMap(({ values }) => values.flatMap((value) => fileIn(value) ?? []))
