// Files in a form that a patient fills in: put there one by one, looked at, taken away again. Sent with the form they are what the
// patient sent, like every other file.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../../kit/errors.ts'
import { keepFile, mayLeave, readFile, type FileRow } from '../../../kit/files/file.ts'
import type { Written } from '../../../kit/files/write.ts'
import { isUuid } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { locked, over, ownForm, write } from '../own.server.ts'
import { wentOn } from '../opened.ts'
import type { Value } from '../questionnaire/answers.ts'
import { put } from '../questionnaire/settle.ts'
import { sheetOf, sheetsOf } from '../sheets.ts'
import { mustSignFor } from '../sign/who.ts'
import {
  attachmentOf,
  manyOf,
  MOST_BYTES,
  questionAt,
  takes,
  whyNot,
  withFile,
  withoutFile,
} from './attachment.ts'
import { fileStates } from './states.ts'

const one = z.object({ id: z.string(), key: z.string().max(60) })

/** Whose record a file goes to, and how large it may be. @throws notFound, forbidden for who may fill in nothing */
export const beginAttaching = verb({
  name: 'forms.own.file.begin',
  who: ['patient'],
  reach: 'any',
  input: one,
  audit: () => [],
  run: async (tx, { id, key }): Promise<{ patient: string; most: number }> => {
    mustSignFor(tx)
    const own = await ownForm(tx, id)
    if (own.request.state !== 'asked') throw over()
    const seen = questionAt(own.settled, key)
    if (!seen) throw notFound()
    return { patient: tx.actor.patient, most: MOST_BYTES }
  },
})

/** The question, and the files that it has. @throws notFound */
export const readAttached = verb({
  name: 'forms.own.file.list',
  who: ['patient'],
  reach: 'any',
  input: one,
  audit: ({ id }) => ({ action: 'read', what: 'form', id }),
  run: async (tx, { id, key }) => {
    const own = await ownForm(tx, id)
    const seen = questionAt(own.settled, key)
    if (!seen || own.request.state !== 'asked') throw notFound()
    const sheet = sheetOf(sheetsOf(own.settled.seen), key)?.key ?? ''
    return { title: own.request.title, sheet, seen, states: await fileStates(tx, seen.values) }
  },
})

/** Puts one file into the form, in the place of another where the question takes one. @throws invalid */
export const attachFile = verb({
  name: 'forms.own.file.put',
  who: ['patient'],
  reach: 'any',
  input: one.extend({ written: z.custom<Written>(), language: z.string().max(20) }),
  audit: ({ id }) => ({ action: 'change', what: 'form', id }),
  run: async (tx, { id, key, written, language }): Promise<void> => {
    mustSignFor(tx)
    await locked(tx, id)
    const own = await ownForm(tx, id)
    const { request, form, settled, person } = own
    if (request.state !== 'asked') throw over()
    const seen = questionAt(settled, key)
    if (!seen) throw notFound()
    mustFit(seen, written)
    await keepFile(tx, written, { origin: 'patient', by: tx.actor.account, state: 'held' })
    await tx.db
      .insertInto('form_file')
      .values({
        patient_id: written.patient,
        file_id: written.id,
        request_id: request.id,
        created_at: tx.now,
      })
      .execute()
    const values = withFile(seen, attachmentOf(written))
    const given = put(form, settled.answers, new Map([[key, values]]))
    const stands = wentOn(form, settled.answers, given, person)
    await write(tx, request, 'draft', stands.answers, language)
  },
})

const unfit = {
  photos: 'A file of this kind cannot be used here. Take a photograph, or choose a picture.',
  pdf: 'A file of this kind cannot be used here. Take a photograph, or choose a picture or a PDF.',
  all: 'A file of this kind cannot be used here. Take a photograph, or choose a picture, a PDF or a Word document.',
}

/** @throws invalid */
export function mustFit(seen: Parameters<typeof whyNot>[0], written: Written): void {
  const why = whyNot(seen, written)
  const full = manyOf(seen) > 1 && seen.values.length >= manyOf(seen)
  const says = full
    ? 'There are as many files here as we can take. Take one away first.'
    : why === 'kind'
      ? unfit[takes(seen)]
      : why === 'size'
        ? 'This file is too large. Take the photograph again with less detail, or choose a smaller one.'
        : null
  if (says) throw invalid('file_unfit', says, { file: says })
}

export const detachFile = verb({
  name: 'forms.own.file.remove',
  who: ['patient'],
  reach: 'any',
  input: one.extend({ file: z.string(), language: z.string().max(20) }),
  audit: ({ id }) => ({ action: 'change', what: 'form', id }),
  run: async (tx, { id, key, file, language }): Promise<void> => {
    mustSignFor(tx)
    await locked(tx, id)
    const { request, form, settled, person } = await ownForm(tx, id)
    if (request.state !== 'asked') throw over()
    const seen = questionAt(settled, key)
    if (!seen) throw notFound()
    const changed = new Map<string, Value[]>([[key, withoutFile(seen, file)]])
    const stands = wentOn(form, settled.answers, put(form, settled.answers, changed), person)
    await write(tx, request, 'draft', stands.answers, language)
  },
})

/** A file of a form, to be looked at by whoever put it there. @throws notFound, also while nobody has looked through it */
export const openAttached = verb({
  name: 'forms.own.file.read',
  who: ['patient'],
  reach: 'any',
  input: z.object({ id: z.string(), file: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'form', id }),
  run: async (tx, { id, file }): Promise<FileRow> => {
    const { request } = await ownForm(tx, id)
    if (!isUuid(file)) throw notFound()
    const { rows } = await sql`
      select from form_file where patient_id = ${request.patient} and file_id = ${file} and request_id = ${id}`.execute(
      tx.db,
    )
    if (rows.length === 0) throw notFound()
    const row = await readFile(tx, file)
    if (!mayLeave(row)) throw notFound()
    return row
  },
})
