// Reminders and earlier times, at a clinic that has reminded of thousands of visits: for the test of plans.
import { randomUUID } from 'node:crypto'
import { linkHash } from '../../app/features/appointments/remind/links.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { book } from '../support/reminding.ts'
import { openCalendar } from '../support/appointments.ts'
import { call, once } from './plans-gather.ts'

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAB'
const DAY = 86_400_000

/** For each appointment there is, what reminded of it. */
export async function growReminders({ owner }: TestPortal): Promise<void> {
  await owner.query(
    `insert into appointment_reminder (patient_id, reminder_id, appointment_id, starts_at, channel, before_minutes, due_at, state, why,
        settled_at, created_at)
     select patient_id, gen_random_uuid(), appointment_id, starts_at, c.channel, 60, starts_at, 'dropped', 'begun', starts_at, created_at
     from appointment cross join unnest('{email,sms}'::text[]) c (channel) on conflict do nothing`,
  )
  await owner.query(
    `insert into slot_offer (patient_id, offer_id, appointment_id, chain_id, why, old_starts_at, bookable_id, location_id, way, starts_at,
        ends_at, created_at, held_until, state, settled_at)
     select patient_id, gen_random_uuid(), appointment_id, gen_random_uuid(), 'earlier', starts_at, bookable_id, location_id, way, starts_at,
       ends_at, created_at, created_at, 'expired', created_at from appointment`,
  )
  await owner.query('analyze appointment_reminder, slot_offer')
}

const at = (days: number) => new Date(Date.now() + days * DAY)

/** @param own the patient's own session */
export async function reminding(portal: TestPortal, own: Context, ana: TestPatient): Promise<void> {
  const { owner } = portal
  const job = jobContext(portal.kit, 'appointments')
  const where = await openCalendar(portal)
  const id = await book(portal, ana.id, where, at(30))
  await call('reminders.choices.read', own, {})
  await call('reminders.choices.save', own, { email: [60], sms: [], push: [], details: false })
  await call('reminders.plan', job, {})
  const from = { account: ana.account, from: at(0), id: randomUUID() }
  await call('reminders.plan.again', job, from)
  await owner.query('update appointment_reminder set due_at = now() where appointment_id = $1', [
    id,
  ])
  await call('reminders.changes', job, {})
  await call('reminders.due', job, { most: 200 })
  const { rows } = await owner.query(
    `select reminder_id as id from appointment_reminder where appointment_id = $1 and state = 'waits'`,
    [id],
  )
  await call('reminders.write', job, { id: rows[0].id })
  const { rows: links } = await owner.query(
    `update appointment_link set hash = $2 where appointment_id = $1 returning link_id as id`,
    [id, linkHash(TOKEN)],
  )
  if (links.length !== 1) throw new Error('The reminder was not written.')
  await call('visits.link.own', own, { id })
  await call('visits.link.read', job, { token: TOKEN })
  await call('visits.link.answer', job, { token: TOKEN, born: '1900-01-01', what: 'confirm' })
  const answer = randomUUID()
  await owner.query(
    `insert into reminder_answer (patient_id, answer_id, reminder_id, what, lang, number, created_at)
     values ($1, $2, $3, 'other time', 'en', $4, now())`,
    [
      ana.id,
      answer,
      rows[0].id,
      await portal.kit.vault.seal(ana.id, `reminder_answer.number:${answer}`, '+12025550123'),
    ],
  )
  await call('reminders.answers.left', job, {})
  await once('reminders.answer', job, { id: answer })
  const wish = { id, weekdays: ['1', '2', '3', '4', '5', '6', '7'], parts: ['morning'] }
  await call('earlier.wish', own, { ...wish, notice: '120', anybody: true })
  await call('earlier.read', own, { id })
  await call('earlier.wished', job, {})
  await owner.query(`update clinic set time_zone = $1`, [
    `Etc/GMT${new Date().getUTCHours() < 13 ? '-' : '+'}${Math.abs(13 - new Date().getUTCHours())}`,
  ])
  await call('earlier.offer', job, { bookable: where.who })
  await call('offers.waiting', job, {})
  const { rows: offers } = await owner.query(
    `select offer_id as id from slot_offer where appointment_id = $1 and state = 'open'`,
    [id],
  )
  const offer = offers[0].id as string
  await call('offers.tell', job, { id: offer })
  await call('offers.end', job, { id: offer })
  await call('offers.read', own, { id: offer })
  await once('offers.answer', own, { id: offer, take: true })
  await call('earlier.end', own, { id })
  const desk = await addStaff(portal, 'Offering desk', 'front desk')
  await call('offers.chains', (await signedIn(portal, desk)).ctx, {})
}
