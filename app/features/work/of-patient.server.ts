// What waits about one patient, of the kinds that this member of staff sees: for the chart.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { toItems, type Item } from './item.ts'
import { kindsFor } from './kinds.ts'
import { besides, type Row } from './lanes.ts'

const MOST = 20 // what nobody could do in a day, about one person

/** The most urgent first, snoozed ones too. */
export const listWaiting = verb({
  name: 'work.of-patient.list',
  who: ['staff'],
  may: 'work.do',
  input: z.object({ patient: z.uuid() }),
  // Part of a section of the chart, which is the row in the log.
  audit: () => [],
  run: async (tx, { patient }): Promise<{ items: Item[]; more: boolean }> => {
    const kinds = kindsFor(tx.actor.may).map(({ kind }) => kind)
    const { rows } = await sql<Row>`
      select w.*, ${besides} from (
        select w.* from work_item w
        where w.patient_id = any ((select app.one_person(${patient}))::uuid[])
          and w.kind = any (${kinds}::text[]) and w.done_at is null
        order by w.urgency, w.due_at, w.created_at, w.work_id limit ${MOST + 1}) w
      order by w.urgency, w.due_at, w.created_at, w.work_id`.execute(tx.db)
    return {
      items: await toItems(tx, rows.slice(0, MOST), tx.actor.account),
      more: rows.length > MOST,
    }
  },
})
