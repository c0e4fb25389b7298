// One of the invented patients has a restricted record, so that emergency access shows itself.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { demoPeople, recordIdOf } from './people.ts'

const RESTRICTED = 'ruth'
const REASON = 'Her niece works at our front desk.'

const restrictInvented = verb({
  name: 'demo.restrict',
  who: ['job'],
  input: z.object({ patient: z.uuid(), officer: z.instanceof(Buffer) }),
  audit: ({ patient }) => ({ action: 'create', what: 'restriction', patient }),
  run: async (tx, { patient, officer }) => {
    const { account_id } = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', officer)
      .executeTakeFirstOrThrow()
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('patient_restriction')
      .values({
        patient_id: patient,
        restriction_id: id,
        reason: await tx.vault.seal(patient, placeOf('patient_restriction', 'reason', id), REASON),
        made_by: account_id,
        created_at: tx.now,
      })
      .onConflict((oc) => oc.doNothing())
      .execute()
  },
})

/** Restricts the record of one invented patient, in the name of the privacy officer. */
export async function restrictOne(kit: Kit): Promise<void> {
  const person = demoPeople().find(({ key }) => key === RESTRICTED)
  const officer = demoPeople().find(({ role }) => role === 'privacy officer')
  const patient = person && recordIdOf(kit, person)
  if (patient && officer)
    await restrictInvented(jobContext(kit, 'demo'), {
      patient,
      officer: emailKey(kit, officer.email),
    })
}
