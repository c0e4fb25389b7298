// What two invented people said of themselves: José what is good to know before his visits, and a new address and an emergency contact
// that wait at the front desk.
import { z } from 'zod'
import type { Patient } from 'fhir/r4'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { workingDaysAfter } from '../access/due.ts'
import { emailKey } from '../account/account.server.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { holdsAtOnce, valuesIn, type Part, type Values } from '../profile/parts.ts'
import { wordsPlace } from '../profile/rows.ts'
import { toFields } from '../register/patient.fhir.ts'
import { addWork } from '../work/add.ts'
import { demoPeople, recordIdOf } from './people.ts'

type Told = { who: string; part: Part; hours: number; to: Values }
const told: Told[] = [
  {
    who: 'jose',
    part: 'care',
    hours: 400,
    to: {
      care: 'Please speak to me in the morning, when I am at my best. Needles make me faint: let me lie down.',
    },
  },
  {
    who: 'jose',
    part: 'address',
    hours: 3,
    to: {
      line1: '77 Invented Avenue NW',
      line2: 'Apartment 4',
      city: 'Washington',
      state: 'DC',
      postcode: '20001',
    },
  },
]

type Story = Omit<Told, 'who'> & { record: string; key: Buffer; from: Values }

const inventDetails = verb({
  name: 'demo.profile',
  who: ['job'],
  input: z.object({ stories: z.array(z.custom<Story>()) }),
  run: async (tx, { stories }): Promise<number> => {
    for (const story of stories) await tell(tx, story)
    return stories.length
  },
  audit: (_input, count) => (count ? { action: 'create', what: 'name and address', count } : []),
})

async function tell(tx: Tx, { record: patient, key, part, hours, from, to }: Story): Promise<void> {
  const at = new Date(tx.now.getTime() - hours * 3_600_000)
  const id = uuidv7(at)
  const { account_id: account } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow()
  const atOnce = holdsAtOnce(part)
  const due = atOnce ? null : workingDaysAfter(at, 2, await calendarHere(tx))
  await tx.db
    .insertInto('profile_change')
    .values({
      patient_id: patient,
      change_id: id,
      part,
      state: atOnce ? 'kept' : 'sent',
      words: await tx.vault.seal(patient, wordsPlace(id), JSON.stringify({ from, to })),
      side: 'patient',
      made_by: account,
      created_at: at,
      due_at: due,
    })
    .execute()
  if (!atOnce) await addWork(tx, { kind: 'profile-change', about: id, patient, urgency: 'soon' })
}

/** @param all the resources of the demonstration */
export async function fillDetails(
  kit: Kit,
  all: readonly { resourceType: string }[],
): Promise<void> {
  const stories = told.map(({ who, to, ...story }): Story => {
    const person = demoPeople().find(({ key }) => key === who)
    const resource = all.find(
      (one): one is Patient =>
        one.resourceType === 'Patient' && (one as Patient).id === person?.patientId,
    )
    if (!person || !resource) throw new Error(`Nobody is called ${who}.`)
    const from = valuesIn(story.part, toFields(resource))
    return {
      ...story,
      record: recordIdOf(kit, person) as string,
      key: emailKey(kit, person.email),
      from,
      to: { ...from, ...to },
    }
  })
  await inventDetails(jobContext(kit, 'demo'), { stories })
}
