// Which forms anybody may fill in by a public address: the clinic says so, and takes it back.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { mustSuit, newest } from './begin.server.ts'

const one = z.object({ form: z.string() })

/** @throws notFound for one that is out of use */
export const readOpening = verb({
  name: 'intake.open.read',
  who: ['staff'],
  may: 'clinic.manage',
  input: one,
  audit: () => [],
  run: async (tx, { form }) => {
    const found = await newest(tx, form, false)
    if (!found) throw notFound()
    const row = await tx.db
      .selectFrom('form')
      .select('open_since')
      .where('form_id', '=', form)
      .executeTakeFirstOrThrow()
    const { body: _, ...shown } = found
    return { ...shown, since: row.open_since }
  },
})

/** The address stays the same, however often it is switched off and on. @throws notFound */
export const openForm = verb({
  name: 'intake.open',
  who: ['staff'],
  may: 'clinic.manage',
  input: one.extend({ open: z.boolean() }),
  audit: ({ form, open }) => ({
    action: 'change',
    what: 'form',
    id: form,
    why: open ? 'open to all' : 'closed',
  }),
  run: async (tx, { form, open }): Promise<void> => {
    if (!isUuid(form)) throw notFound()
    if (open) mustSuit(await newest(tx, form, false))
    const done = await tx.db
      .updateTable('form')
      .set({ open_since: open ? tx.now : null })
      .where('form_id', '=', form)
      .returning('form_id')
      .execute()
    if (done.length === 0) throw notFound()
  },
})
