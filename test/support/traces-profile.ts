// A change of details that a patient once sent, so that its table holds something of them.
import type { Kit } from '../../app/kit/kit.ts'
import { placeOf } from '../../app/kit/vault/place.ts'

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>
type Whose = { id: string; trace: string; account: string }

export async function profileTraces(kit: Kit, insert: Insert, { id, trace, account }: Whose) {
  const now = kit.clock()
  const seal = (column: string, said: object) =>
    kit.vault.seal(id, placeOf('profile_change', column, trace), JSON.stringify(said))
  await insert('confidential_channel', {
    patient_id: id,
    channel_id: trace,
    words: await kit.vault.seal(
      id,
      placeOf('confidential_channel', 'words', trace),
      JSON.stringify({ email: 'elsewhere@example.org', phone: '', post: '' }),
    ),
    email: true,
    phone: false,
    post: false,
    devices: false,
    codes_end: now,
    made_by: account,
    created_at: now,
    ended_by: account,
    ended_at: now,
  })
  await insert('profile_change', {
    patient_id: id,
    change_id: trace,
    part: 'address',
    state: 'declined',
    words: await seal('words', { from: { city: 'Old Town' }, to: { city: 'New Town' } }),
    side: 'patient',
    made_by: account,
    created_at: now,
    due_at: now,
    ended_by: account,
    ended_at: now,
    answer: await seal('answer', { taken: [], reason: 'Please call us.' }),
  })
  await insert('insurance_card', {
    patient_id: id,
    file_id: trace,
    side: 'front',
    change_id: trace,
    made_by: account,
    created_at: now,
  })
}
