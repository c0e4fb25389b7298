// The pharmacies of the invented clinic, and the refills that its patients asked for: José follows one and has some behind him,
// others wait for an answer, for the pharmacy, or for nothing any more.
import type { FhirResource, MedicationRequest } from 'fhir/r4'
import { z } from 'zod'
import { medicines } from '../../../db/seed/codes/medicines.ts'
import { pharmacies, refills, type SeedRefill } from '../../../db/seed/refills.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { workingDaysAfter } from '../access/due.ts'
import { emailKey } from '../account/account.server.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { toMedicine } from '../medicines/medicines.fhir.ts'
import { notePlace } from '../medicines/refills/read.server.ts'
import { noWords, urgentOf, wordsOf, type RefillState } from '../medicines/refills/refill.ts'
import { addStep, wordsPlace } from '../medicines/refills/rows.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { addWork } from '../work/add.ts'
import { DEMO_SOURCE, demoPeople, recordIdOf } from './people.ts'

const HOUR = 3_600_000

type Story = Omit<SeedRefill, 'medicine'> & {
  record: string
  entry: string
  resource: MedicationRequest
}

const inventRefills = verb({
  name: 'demo.refills',
  who: ['job'],
  input: z.object({
    stories: z.array(z.custom<Story>()),
    /** Keys of the e-mail addresses, by who it is. */
    people: z.record(z.string(), z.custom<Buffer>()),
  }),
  run: async (tx, { stories, people }): Promise<number> => {
    const there = await tx.db
      .selectFrom('pharmacy')
      .select('pharmacy_id')
      .limit(1)
      .executeTakeFirst()
    if (there) return 0
    const ids = new Map(pharmacies.map(({ key }) => [key, uuidv7(tx.now)]))
    await tx.db
      .insertInto('pharmacy')
      .values(
        pharmacies.map(({ key, ...pharmacy }) => ({
          ...pharmacy,
          pharmacy_id: ids.get(key) as string,
          created_at: tx.now,
        })),
      )
      .execute()
    const accounts = new Map<string, string>()
    for (const [who, key] of Object.entries(people)) accounts.set(who, await accountOf(tx, key))
    for (const story of stories)
      await tell(tx, story, ids.get(story.pharmacy) as string, (who) => accounts.get(who) as string)
    await lastUsed(tx, stories, ids)
    return stories.length
  },
  audit: (_input, count) => (count ? { action: 'create', what: 'refills', count } : []),
})

async function accountOf(tx: Tx, key: Buffer): Promise<string> {
  const { account_id: account } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow()
  return account
}

async function tell(tx: Tx, story: Story, pharmacy: string, account: (who: string) => string) {
  const { record: patient, entry, resource, hours, left = null, note = '', steps } = story
  const at = ago(tx, hours)
  const id = uuidv7(at)
  const last = steps.at(-1)
  const what = last?.what ?? 'asked'
  const state: RefillState = what === 'changed' ? 'approved' : what
  const urgent = urgentOf(left)
  const due = workingDaysAfter(at, urgent < 3 ? 1 : 2, await calendarHere(tx))
  const by = account(story.helper ?? story.patient)
  const words = JSON.stringify(wordsOf(toMedicine(resource), left, note))
  await tx.db
    .insertInto('refill')
    .values({
      patient_id: patient,
      refill_id: id,
      entry_id: entry,
      pharmacy_id: pharmacy,
      state,
      state_at: last ? ago(tx, last.hours) : at,
      urgent,
      due_at: due,
      words: await tx.vault.seal(patient, wordsPlace(id), words),
      made_by: by,
      created_at: at,
    })
    .execute()
  const side = story.helper ? 'helper' : 'patient'
  await addStep(tx, { patient, refill: id, what: 'asked', side, account: by, at })
  for (const { what: did, hours: when, by: who, ...said } of steps)
    await addStep(tx, {
      patient,
      refill: id,
      what: did,
      side: 'staff',
      account: account(who),
      said: { ...noWords, ...said },
      at: ago(tx, when),
    })
  for (const [who, text] of story.notes ?? []) {
    const noteId = uuidv7(tx.now)
    await tx.db
      .insertInto('refill_note')
      .values({
        patient_id: patient,
        note_id: noteId,
        refill_id: id,
        body: await tx.vault.seal(patient, notePlace(noteId), text),
        made_by: account(who),
        created_at: ago(tx, 1),
      })
      .execute()
  }
  const kind = state === 'asked' ? 'refill' : state === 'approved' ? 'refill-send' : null
  // Behind what waited before it: all of it is put on the list at the same moment here.
  if (kind) await addWork(tx, { kind, about: id, patient, urgency: 'soon' })
}

const ago = (tx: Pick<Tx, 'now'>, hours: number) => new Date(tx.now.getTime() - hours * HOUR)

/** Where each last asked for something. */
async function lastUsed(tx: Tx, stories: Story[], ids: Map<string, string>): Promise<void> {
  const newest = new Map<string, Story>()
  for (const story of stories.toSorted((a, b) => b.hours - a.hours)) newest.set(story.record, story)
  for (const [patient, { pharmacy, hours }] of newest)
    await tx.db
      .insertInto('patient_pharmacy')
      .values({
        patient_id: patient,
        pharmacy_id: ids.get(pharmacy) as string,
        favourite: true,
        used_at: ago(tx, hours),
      })
      .execute()
}

/** @param all the resources of the demonstration */
export async function fillRefills(kit: Kit, all: FhirResource[]): Promise<void> {
  const everybody = demoPeople()
  const known = (key: string) => {
    const person = everybody.find((one) => one.key === key)
    if (!person) throw new Error(`Nobody is called ${key}.`)
    return person
  }
  const stories = refills.map(({ medicine, ...story }): Story => {
    const person = known(story.patient)
    const { text } = medicines[medicine]
    const resource = all.find(
      (one): one is MedicationRequest =>
        one.resourceType === 'MedicationRequest' &&
        one.status === 'active' &&
        one.medicationCodeableConcept?.text === text &&
        Boolean(one.subject.reference?.endsWith(person.patientId as string)),
    )
    if (!resource?.id) throw new Error(`${story.patient} does not take ${text}.`)
    return {
      ...story,
      record: recordIdOf(kit, person) as string,
      entry: entryId(kit.vault, DEMO_SOURCE, keyOf('MedicationRequest', resource.id)),
      resource,
    }
  })
  const who = refills.flatMap(({ patient, helper = patient, steps, notes = [] }) => [
    helper,
    ...steps.map(({ by }) => by),
    ...notes.map(([by]) => by),
  ])
  const people = Object.fromEntries(
    [...new Set(who)].map((key) => [key, emailKey(kit, known(key).email)]),
  )
  await inventRefills(jobContext(kit, 'demo'), { stories, people })
}
