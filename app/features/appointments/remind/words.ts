// What a reminder says: the clinic, the day and the time. For what, and with whom, stands in an e-mail alone, and only for
// whoever agreed to that.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import type { Letter } from '../../../kit/post/outgoing.ts'
import { plainMarks } from '../../messages/texts/segments.ts'
import { dayWords, whenWords } from '../told.ts'
import { textsFor } from '../../notices/language.ts'
import { readChoice } from './rules.ts'
import type { Waiting } from './write.ts'

type Words = Pick<Letter, 'title' | 'text' | 'link'>

/** @param link where one answers; null for a push message, which opens the portal */
export async function reminderWords(tx: Tx, one: Waiting, link: string | null): Promise<Words> {
  const t = await textsFor(tx, one)
  const choice = readChoice(one.choice)
  const when = whenWords(t, one, choice?.zone)
  const { origin } = tx.ctx.kit.config
  if (one.channel === 'sms') return { text: plainMarks(t('reminders.sms', { when, link })) }
  const title = t('reminders.title', { day: dayWords(t, one) })
  if (one.channel === 'push')
    return { title, text: t('reminders.push', { when }), link: `${origin}/visits` }
  const more = choice?.details ? await details(tx, one) : null
  const text = t('reminders.email', { when, link, phone: t.phone })
  const choose = t('reminders.choose', { link: `${origin}/notices/reminders` })
  return {
    title,
    text: [text, more && t('reminders.details', more), choose].filter(Boolean).join('\n\n'),
  }
}

async function details(tx: Pick<Tx, 'db'>, { patient, appointment }: Waiting) {
  const { rows } = await sql<{ type: string; who: string; place: string; address: string | null }>`
    select t.name as type, b.name as who, l.name as place, l.address from appointment a
    join visit_type t on t.visit_type_id = a.visit_type_id join bookable b on b.bookable_id = a.bookable_id
    join location l on l.location_id = a.location_id
    where a.patient_id = ${patient} and a.appointment_id = ${appointment}`.execute(tx.db)
  const [row] = rows
  return row ? { ...row, address: row.address ?? '' } : null
}
