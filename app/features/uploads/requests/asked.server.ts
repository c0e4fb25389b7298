// What the clinic asked the patient to send, as the patient and those who help with documents see it.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { noticeRead } from '../../notices/tell.ts'
import { ofPerson } from '../../record/record.policy.ts'
import { sends } from '../receive.server.ts'
import { requestRows, type DocumentRequest } from './request.ts'

const MOST = 20

/** Those that wait for the patient; none where documents are not shared with whoever asks. */
export const waitingRequests = (tx: PatientTx): Promise<DocumentRequest[]> =>
  requestRows(tx, sql`r.patient_id = ${ofPerson(tx)} and r.state = 'asked'`, MOST)

export const listAsked = verb({
  name: 'uploads.asked.list',
  who: ['patient'],
  reach: 'documents',
  input: z.object({}),
  run: waitingRequests,
  audit: (_input, found) => ({ action: 'read', what: 'requests', count: found.length }),
})

/** One that waits, to be answered now. @throws notFound, also when it does not wait any more */
export const readAsked = verb({
  name: 'uploads.asked.read',
  who: ['patient'],
  reach: sends,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<DocumentRequest> => {
    if (!isUuid(id)) throw notFound()
    const [found] = await requestRows(
      tx,
      sql`r.patient_id = ${ofPerson(tx)} and r.request_id = ${id}`,
      1,
    )
    if (!found) throw notFound()
    await noticeRead(tx, id)
    return found
  },
  audit: (_input, { id }) => ({ action: 'read', what: 'request', id }),
})
