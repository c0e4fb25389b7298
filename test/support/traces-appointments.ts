// An appointment that is long over, so that every table of appointments holds something of a patient.
import { createHash } from 'node:crypto'
import type { Kit } from '../../app/kit/kit.ts'
import type { Client } from 'pg'
import { wordsPlace } from '../../app/features/appointments/check-in/changes.ts'
import { eventPlace, notePlace, reasonPlace } from '../../app/features/appointments/sealed.ts'

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>

const before = (n: number) => `0198aaaa-0000-7000-8000-00000000000${n}`
const KIND = before(1)
export const WHO = before(2)
export const PLACE = before(3)

export async function appointmentTraces(
  kit: Kit,
  owner: Client,
  insert: Insert,
  { id, trace, account }: { id: string; trace: string; account: string },
): Promise<void> {
  const now = kit.clock()
  const seal = (place: string) => kit.vault.seal(id, place, 'a test')
  await owner.query(
    `insert into location (location_id, name, address, time_zone, created_at, ended_at)
       values ($1, 'A place of before', 'Nowhere', 'America/New_York', $2, $2) on conflict do nothing`,
    [PLACE, now],
  )
  await owner.query(
    `insert into bookable (bookable_id, kind, name, created_at, ended_at) values ($1, 'person', 'Somebody of before', $2, $2)
       on conflict do nothing`,
    [WHO, now],
  )
  await owner.query(
    `insert into visit_type (visit_type_id, name, minutes, created_at, ended_at) values ($1, 'Check-up of before', 20, $2, $2)
       on conflict do nothing`,
    [KIND, now],
  )
  const at = { starts_at: '2020-01-06T15:00:00Z', bookable_id: WHO, created_at: now }
  await insert('appointment', {
    ...at,
    patient_id: id,
    appointment_id: trace,
    visit_type_id: KIND,
    location_id: PLACE,
    way: 'in person',
    ends_at: '2020-01-06T15:20:00Z',
    time_zone: 'America/New_York',
    state: 'done',
    state_at: now,
    reason: await seal(reasonPlace(trace)),
    made_by: account,
    made_via: 'portal',
  })
  await insert('appointment_event', {
    ...at,
    patient_id: id,
    event_id: trace,
    appointment_id: trace,
    what: 'done',
    side: 'staff',
    account_id: account,
    via: 'staff',
    words: await seal(eventPlace(trace)),
  })
  await insert('check_in', {
    patient_id: id,
    check_in_id: trace,
    appointment_id: trace,
    step: 'details',
    answer: 'changed',
    words: await seal(wordsPlace(trace)),
    account_id: account,
    done_at: now,
  })
  const { rows } = await owner.query(
    'select grant_id from account_patient where patient_id = $1 and account_id = $2 limit 1',
    [id, account],
  )
  if (rows[0])
    await insert('calendar_feed', {
      patient_id: id,
      feed_id: trace,
      account_id: account,
      grant_id: rows[0].grant_id,
      token_hash: kit.vault.blind('trace-feed', id),
      titles: 'neutral',
      created_at: now,
      ended_at: now,
    })
  await insert('booking_link', {
    patient_id: id,
    link_id: trace,
    token_hash: createHash('sha256').update(trace).digest(),
    visit_type_id: KIND,
    sent_by: 'email',
    made_by: account,
    created_at: now,
    ends_at: now,
  })
  await insert('appointment_note', {
    patient_id: id,
    note_id: trace,
    appointment_id: trace,
    body: await seal(notePlace(trace)),
    made_by: account,
    created_at: now,
  })
}
