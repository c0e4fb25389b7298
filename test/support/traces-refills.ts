// A refill that a patient once asked for, so that every table of refills holds something of them.
import type { Client } from 'pg'
import type { Kit } from '../../app/kit/kit.ts'
import { placeOf } from '../../app/kit/vault/place.ts'

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>
type Whose = { id: string; trace: string; account: string }

const words = JSON.stringify({ name: 'A medicine', clinical: null, how: [], left: null, note: '' })

export async function refillTraces(
  kit: Kit,
  owner: Client,
  insert: Insert,
  { id, trace, account }: Whose,
) {
  const now = kit.clock()
  const { rows } = await owner.query(
    `select id from record_entry where patient_id = $1 and kind = 'medicine' limit 1`,
    [id],
  )
  await insert('pharmacy', {
    pharmacy_id: trace,
    name: 'A pharmacy',
    street: '1 Street',
    town: 'Town',
    zip: '20001',
    phone: '555-0100',
    created_at: now,
    ended_at: now,
  })
  await insert('patient_pharmacy', {
    patient_id: id,
    pharmacy_id: trace,
    favourite: true,
    used_at: now,
  })
  await insert('refill', {
    patient_id: id,
    refill_id: trace,
    entry_id: rows[0]?.id,
    pharmacy_id: trace,
    state: 'ready',
    state_at: now,
    urgent: 3,
    due_at: now,
    words: await kit.vault.seal(id, placeOf('refill', 'words', trace), words),
    made_by: account,
    created_at: now,
  })
  await insert('refill_event', {
    patient_id: id,
    event_id: trace,
    refill_id: trace,
    what: 'ready',
    side: 'staff',
    account_id: account,
    words: await kit.vault.seal(
      id,
      placeOf('refill_event', 'words', trace),
      JSON.stringify({ words: 'It is there.', how: '', quantity: '', refills: '' }),
    ),
    created_at: now,
  })
  const told = { name: 'Tea', how: '', purpose: '', from: '', since: '', reason: '' }
  const wrong = { title: '', wrong: 'This', should: 'That', why: 'So', tell: '' }
  await insert('amendment', {
    patient_id: id,
    amendment_id: trace,
    about: 'record',
    state: 'accepted',
    along: 'nothing',
    words: await kit.vault.seal(id, placeOf('amendment', 'words', trace), JSON.stringify(wrong)),
    made_by: account,
    created_at: now,
    due_at: now,
    settled_at: now,
    sent_as: trace,
  })
  await insert('amendment_event', {
    patient_id: id,
    event_id: trace,
    amendment_id: trace,
    what: 'accepted',
    side: 'staff',
    account_id: account,
    words: await kit.vault.seal(id, placeOf('amendment_event', 'words', trace), 'Corrected.'),
    created_at: now,
  })
  await insert('medicine_told', {
    patient_id: id,
    told_id: trace,
    kind: 'also',
    state: 'declined',
    alone: false,
    words: await kit.vault.seal(id, placeOf('medicine_told', 'words', trace), JSON.stringify(told)),
    answer: await kit.vault.seal(id, placeOf('medicine_told', 'answer', trace), 'That is food.'),
    sent_as: trace,
    made_by: account,
    created_at: now,
    due_at: now,
    seen_by: account,
    seen_at: now,
    settled_by: account,
    settled_at: now,
  })
  await insert('refill_note', {
    patient_id: id,
    note_id: trace,
    refill_id: trace,
    body: await kit.vault.seal(id, placeOf('refill_note', 'body', trace), 'A note'),
    made_by: account,
    created_at: now,
  })
}
