// The link of a message, opened by whoever is signed in: the account it was written to and nobody else. The right record
// opens with it.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { kindOf } from './kinds.ts'
import { linkHash } from './link.ts'

type Told = {
  patient_id: string
  kind: string
  about_id: string | null
  shelf: string | null
  many: number
}

/** @returns where it leads; home when it told of several things, which lists them. @throws notFound */
export const openNotice = verb({
  name: 'notices.open',
  who: ['patient'],
  reach: 'any',
  input: z.object({ token: z.string().max(100) }),
  run: async (tx, { token }): Promise<{ patient: string; to: string }> => {
    const { rows } = await sql<Told>`
      select * from app.open_notice(${linkHash(token)})`.execute(tx.db)
    const [told] = rows
    if (!told)
      throw notFound(
        'no_notice',
        'This link is not for the account that is signed in, or it is no longer good.',
      )
    const { patient_id: patient, kind, about_id: about, shelf, many } = told
    if (patient !== tx.actor.patient)
      await tx.db
        .updateTable('auth_session')
        .set({ record_id: patient })
        .where('session_id', '=', tx.actor.session)
        .execute()
    return { patient, to: many > 1 || !about ? '/' : kindOf(kind).href(about, shelf) }
  },
  audit: (_input, { patient }) => ({ action: 'read', what: 'record to open', patient }),
})
