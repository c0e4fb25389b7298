// What staff send with a message: files of their own, and documents of the record that the patient may see.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { staffSees } from '../documents/open.ts'
import { documentsWhere, listRows } from '../documents/rows.ts'
import { openPerson } from '../staff/person.ts'
import type { StaffTx } from '../work/list.server.ts'
import { lockThread } from './add.ts'

const shown = (tx: StaffTx, patient: string) =>
  sql<boolean>`${staffSees(tx, [patient])} and d.shown and d.showable and d.status <> 'draft'`

export type Sendable = { id: string; title: string; date: string }

/** Documents of this record that can go with a message, the newest first, as far as one page of them goes. */
export const listSendable = verb({
  name: 'messages.documents.list',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'documents', patient }),
  run: async (tx, { patient }): Promise<Sendable[]> => {
    await openPerson(tx, patient)
    const none = sql<boolean>`false`
    const { documents } = await listRows(tx, shown(tx, patient), {
      of: null,
      before: null,
      isNew: none,
    })
    return documents.map(({ id, title, date }) => ({ id, title, date }))
  },
})

/** @throws invalid for what cannot go with a message, or not any more */
export async function mustBeSendable(tx: StaffTx, patient: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const found = await documentsWhere(tx, shown(tx, patient), ids)
  if (found.length < new Set(ids).size)
    throw invalid('no_document', 'Choose the documents again.', {
      documents: 'One of these cannot be sent to the patient. Choose again.',
    })
}

/** Whether this person may write to this patient, asked before the first byte of a file is taken. */
export const mayWriteTo = verb({
  name: 'messages.staff.may',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ patient: z.uuid(), thread: z.string().nullable().default(null) }),
  audit: () => [],
  run: async (tx, { patient, thread }): Promise<string> => {
    await openPerson(tx, patient)
    if (thread && (await lockThread(tx, thread)).patient !== patient) throw notFound()
    return patient
  },
})

/** Whether anybody reads what is written to this patient: by an account of theirs, or of somebody who helps. */
export const isRead = verb({
  name: 'messages.staff.is-read',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }): Promise<boolean> => {
    const { rows } = await sql<{ read: boolean }>`
      select app.somebody_reads(${patient}) as read`.execute(tx.db)
    return rows[0]?.read ?? false
  },
})
