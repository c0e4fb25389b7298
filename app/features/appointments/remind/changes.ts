// What the clinic books or changes reaches everybody, and so does that an offer was taken. Whoever has an e-mail address is told by a notice
// (notices/kinds/appointments.ts); for who has none this looks each minute: a text, at once where the visit is within a day and
// in the morning where it is not, and somebody who calls where no text can go.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kit/kit.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { sendLater } from '../../../kit/post/outgoing.ts'
import { verb } from '../../../kit/verb.ts'
import { plainMarks } from '../../messages/texts/segments.ts'
import { readRules } from '../../messages/texts/rules.ts'
import { addWork } from '../../work/add.ts'
import { whenWords } from '../told.ts'
import { isOpen } from './due.ts'
import { textsFor } from '../../notices/language.ts'
import { addressFor, whoseOf } from './reach.ts'
import { readersOf, type Reader } from './readers.ts'

const DAY = 86_400_000 // ms
const MOST = 100

type Change = {
  patient: string
  id: string
  /** taken: an offer, by the patient or somebody who helps. */
  what: 'booked' | 'moved' | 'cancelled' | 'taken'
  startsAt: Date
  timeZone: string
  texts: unknown
}

/** @returns how many changes it looked at */
export const tellChanges = verb({
  name: 'reminders.changes',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<number> => {
    const { rows } = await sql<Change>`
      select e.patient_id as patient, e.appointment_id as id,
        case when e.via = 'offer' then 'taken' else e.what end as what, e.starts_at as "startsAt", a.time_zone as "timeZone", c.text_rules as texts
      from appointment_event e join appointment a on a.patient_id = e.patient_id and a.appointment_id = e.appointment_id
        and a.starts_at = e.starts_at and a.starts_at > ${tx.now} and (e.what = 'cancelled') = (a.state = 'cancelled')
      left join clinic c on true
      where e.what in ('booked', 'moved', 'cancelled') and (e.what <> 'booked' or e.via = 'staff') and (e.side in ('staff', 'clinic') or e.via = 'offer')
        and e.created_at > ${new Date(tx.now.getTime() - 2 * DAY)}
        and not exists (select from appointment_reminder r where r.patient_id = e.patient_id and r.appointment_id = e.appointment_id
          and r.starts_at = e.starts_at and r.before_minutes = 0 and r.created_at >= e.created_at)
      order by a.starts_at limit ${MOST} for update of a skip locked`.execute(tx.db)
    if (rows.length === 0) return 0
    const readers = await readersOf(
      tx,
      rows.map(({ patient }) => patient),
    )
    const booked = new Set<string>()
    for (const change of rows) {
      const { patient, what } = change
      // Of several that were booked in a row the first one is enough: each is reminded of.
      if (what === 'booked' && booked.has(patient)) await note(tx, change, { why: 'a later one' })
      else
        await tellOne(
          tx,
          change,
          readers.filter((one) => one.patient === patient),
        )
      if (what === 'booked') booked.add(patient)
    }
    return rows.length
  },
})

async function tellOne(tx: Tx, change: Change, readers: Reader[]): Promise<void> {
  if (readers.some(({ email }) => email)) return note(tx, change, { why: 'by a notice' })
  const soon = change.startsAt.getTime() - tx.now.getTime() < DAY
  // Far away it need not wake anybody: looked at again in the morning.
  // Who has just answered is awake.
  if (!soon && change.what !== 'taken' && !isOpen(tx.now, change.timeZone, readRules(change.texts)))
    return
  for (const { account, sms, choice } of readers) {
    if (!sms) continue
    const { patient } = change
    const to = await addressFor(tx, { patient, account, channel: 'sms', device: null })
    if (typeof to === 'string') continue
    const t = await textsFor(tx, { patient, account })
    const outgoing = await sendLater(tx, {
      channel: 'sms',
      purpose: 'reminder',
      whose: whoseOf({ patient, account }),
      subject: patient,
      to: to.address,
      text: plainMarks(
        t(`reminders.changed.${change.what}`, {
          when: whenWords(t, change, choice?.zone),
          phone: t.phone,
        }),
      ),
    })
    return note(tx, change, { account, outgoing, key: change.what === 'cancelled' ? null : to.key })
  }
  // Whoever took it was told so on the page; who booked it reads there that nobody could be told.
  if (change.what === 'taken' || change.what === 'booked')
    return note(tx, change, { why: 'nobody' })
  await addWork(tx, {
    kind: 'visit-untold',
    about: change.id,
    patient: change.patient,
    urgency: soon ? 'now' : 'soon',
  })
  await note(tx, change, { why: 'nobody' })
}

type Noted = {
  why?: 'by a notice' | 'nobody' | 'a later one'
  account?: string | null
  outgoing?: string
  key?: Buffer | null
}

/** That it was told, or that it cannot be: once for each change. */
async function note(
  tx: Tx,
  { patient, id, startsAt }: Change,
  { why, account = null, outgoing, key = null }: Noted,
): Promise<void> {
  await tx.db
    .insertInto('appointment_reminder')
    .values({
      patient_id: patient,
      reminder_id: uuidv7(tx.now),
      appointment_id: id,
      starts_at: startsAt,
      channel: outgoing ? 'sms' : null,
      account_id: account,
      before_minutes: 0,
      due_at: tx.now,
      state: outgoing ? 'written' : 'dropped',
      why: why ?? null,
      settled_at: tx.now,
      outgoing_id: outgoing ?? null,
      number_key: key,
      created_at: tx.now,
    })
    .execute()
}
