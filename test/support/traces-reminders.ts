// What is left in the tables of reminders and offers of somebody who came long ago.
import type { Kit } from '../../app/kit/kit.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { PLACE, WHO } from './traces-appointments.ts'

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>

/** After `appointmentTraces`: of the appointment that it left. */
export async function reminderTraces(
  kit: Kit,
  insert: Insert,
  { id, trace, account }: { id: string; trace: string; account: string },
): Promise<void> {
  const now = kit.clock()
  const [starts_at, ends_at] = ['2020-01-06T15:00:00Z', '2020-01-06T15:20:00Z']
  const of = { patient_id: id, appointment_id: trace, created_at: now }
  await insert('appointment_reminder', {
    ...of,
    reminder_id: trace,
    starts_at,
    channel: 'sms',
    account_id: account,
    before_minutes: 60,
    due_at: starts_at,
    state: 'dropped',
    why: 'begun',
    settled_at: now,
  })
  await insert('appointment_link', {
    ...of,
    link_id: trace,
    hash: kit.vault.blind('trace-visit-link', id),
    ended_at: now,
  })
  await insert('reminder_answer', {
    patient_id: id,
    answer_id: trace,
    reminder_id: trace,
    what: 'confirm',
    lang: 'en',
    number: await kit.vault.seal(id, placeOf('reminder_answer', 'number', trace), '+12025550199'),
    created_at: now,
    settled_at: now,
    became: 'over',
  })
  await insert('earlier_wish', {
    ...of,
    wish_id: trace,
    account_id: account,
    weekdays: [1],
    parts: ['morning'],
    notice_minutes: 1440,
    anybody: false,
    ended_at: now,
  })
  await insert('slot_offer', {
    ...of,
    offer_id: trace,
    chain_id: trace,
    why: 'earlier',
    old_starts_at: starts_at,
    bookable_id: WHO,
    location_id: PLACE,
    way: 'in person',
    starts_at,
    ends_at,
    held_until: now,
    state: 'expired',
    settled_at: now,
  })
  await insert('reminder_choice', {
    account_id: account,
    choice_id: trace,
    said: {},
    created_at: now,
    ended_at: now,
  })
}
