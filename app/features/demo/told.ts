// What patients of the invented clinic told of their medicines: something waits, and something was answered.
import type { FhirResource, MedicationRequest } from 'fhir/r4'
import { z } from 'zod'
import { medicines } from '../../../db/seed/codes/medicines.ts'
import { toldOfMedicines, type SeedTold } from '../../../db/seed/told.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { workingDaysAfter } from '../access/due.ts'
import { emailKey } from '../account/account.server.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { toMedicine } from '../medicines/medicines.fhir.ts'
import { answerPlace, wordsPlace } from '../medicines/told/rows.ts'
import { ANSWER_DAYS, type ToldWords } from '../medicines/told/told.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { addWork } from '../work/add.ts'
import { DEMO_SOURCE, demoPeople, recordIdOf } from './people.ts'

const HOUR = 3_600_000

type Story = SeedTold & { record: string; entry: string | null; called: string }

const inventTold = verb({
  name: 'demo.told',
  who: ['job'],
  input: z.object({
    stories: z.array(z.custom<Story>()),
    /** Keys of the e-mail addresses, by who it is. */
    people: z.record(z.string(), z.custom<Buffer>()),
  }),
  run: async (tx, { stories, people }): Promise<number> => {
    const there = await tx.db
      .selectFrom('medicine_told')
      .select('told_id')
      .orderBy('told_id')
      .limit(1)
      .executeTakeFirst()
    if (there) return 0
    const accounts = new Map<string, string>()
    for (const [who, key] of Object.entries(people)) accounts.set(who, await accountOf(tx, key))
    for (const story of stories) await tell(tx, story, (who) => accounts.get(who) as string)
    return stories.length
  },
  audit: (_input, count) => (count ? { action: 'create', what: 'words of medicines', count } : []),
})

async function accountOf(tx: Tx, key: Buffer): Promise<string> {
  const { account_id: account } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow()
  return account
}

const ago = (tx: Pick<Tx, 'now'>, hours: number) => new Date(tx.now.getTime() - hours * HOUR)

async function tell(tx: Tx, story: Story, account: (who: string) => string) {
  const { record: patient, entry, called, hours, seen, declined } = story
  const { how = '', purpose = '', from = '', since = '', reason = '' } = story
  const at = ago(tx, hours)
  const id = uuidv7(at)
  const due = workingDaysAfter(at, ANSWER_DAYS, await calendarHere(tx))
  const words: ToldWords = { name: called, how, purpose, from, since, reason }
  await tx.db
    .insertInto('medicine_told')
    .values({
      patient_id: patient,
      told_id: id,
      kind: entry ? 'stopped' : 'also',
      entry_id: entry,
      state: declined ? 'declined' : 'told',
      alone: false,
      words: await tx.vault.seal(patient, wordsPlace(id), JSON.stringify(words)),
      answer: declined ? await tx.vault.seal(patient, answerPlace(id), declined.words) : null,
      made_by: account(story.helper ?? story.patient),
      created_at: at,
      due_at: due,
      seen_by: seen ? account(seen.by) : null,
      seen_at: seen ? ago(tx, seen.hours) : null,
      settled_by: declined ? account(declined.by) : null,
      settled_at: declined ? ago(tx, declined.hours) : null,
    })
    .execute()
  // Behind what waited before it: all of it is put on the list at the same moment here.
  if (!declined) await addWork(tx, { kind: 'medicine-told', about: id, patient, urgency: 'soon' })
}

/** @param all the resources of the demonstration */
export async function fillTold(kit: Kit, all: FhirResource[]): Promise<void> {
  const everybody = demoPeople()
  const known = (key: string) => {
    const person = everybody.find((one) => one.key === key)
    if (!person) throw new Error(`Nobody is called ${key}.`)
    return person
  }
  const stories = toldOfMedicines.map((story): Story => {
    const person = known(story.patient)
    const record = recordIdOf(kit, person) as string
    if (!story.medicine) return { ...story, record, entry: null, called: story.name ?? '' }
    const { text } = medicines[story.medicine]
    const resource = all.find(
      (one): one is MedicationRequest =>
        one.resourceType === 'MedicationRequest' &&
        one.status === 'active' &&
        one.medicationCodeableConcept?.text === text &&
        Boolean(one.subject.reference?.endsWith(person.patientId as string)),
    )
    if (!resource?.id) throw new Error(`${story.patient} does not take ${text}.`)
    const entry = entryId(kit.vault, DEMO_SOURCE, keyOf('MedicationRequest', resource.id))
    return { ...story, record, entry, called: toMedicine(resource).plain }
  })
  const who = toldOfMedicines.flatMap(({ patient, helper = patient, seen, declined }) => [
    helper,
    ...(seen ? [seen.by] : []),
    ...(declined ? [declined.by] : []),
  ])
  const people = Object.fromEntries(
    [...new Set(who)].map((key) => [key, emailKey(kit, known(key).email)]),
  )
  await inventTold(jobContext(kit, 'demo'), { stories, people })
}
