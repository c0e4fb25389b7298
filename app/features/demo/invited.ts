// The demonstration's open invitations, so that the way in of a new patient shows itself: their letters lie in the
// outbox, with link and code.
import { z } from 'zod'
import { invited } from '../../../db/seed/lives/invited.ts'
import { patientIdOf } from '../../../db/seed/builders/chart.ts'
import type { Kit } from '../../kit/kit.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { sendInvitation } from '../invitations/letters.ts'
import { hashesOf, newSecrets } from '../invitations/secret.ts'
import { endOf, followUpAt, sealTerms } from '../invitations/terms.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { DEMO_SOURCE } from './people.ts'

/** Invites whoever of them has no invitation yet. */
export async function inviteDemonstration(kit: Kit): Promise<void> {
  for (const { person } of invited)
    await inviteOne(jobContext(kit, 'activation'), {
      patient: entryId(kit.vault, DEMO_SOURCE, keyOf('Patient', patientIdOf(person.key))),
      name: person.preferredName,
      email: person.email,
      phone: person.phone,
    })
}

const inviteOne = verb({
  name: 'demo.invite',
  who: ['job'],
  input: z.object({ patient: z.uuid(), name: z.string(), email: z.string(), phone: z.string() }),
  audit: ({ patient }) => ({ action: 'create', what: 'invitation', patient }),
  run: async (tx, { patient, name, email, phone }) => {
    const there = await tx.db
      .selectFrom('invitation')
      .select('invitation_id')
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    if (there) return
    const [id, secrets, until] = [uuidv7(tx.now), newSecrets(), endOf(tx.now)]
    const terms = { email, phone }
    await tx.db
      .insertInto('invitation')
      .values({
        invitation_id: id,
        patient_id: patient,
        kind: 'activation',
        ...hashesOf(tx.vault, secrets),
        terms: await sealTerms(tx.vault, patient, id, terms),
        created_at: tx.now,
        ends_at: until,
        follow_up_at: followUpAt(tx.now, 0),
      })
      .execute()
    await sendInvitation(tx, { occasion: 'invite', patient, name, terms, secrets, until })
  },
})
