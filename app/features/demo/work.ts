// The demonstration's list of work, as `db/seed/work.ts` tells it: in the name of the people who work there.
import { z } from 'zod'
import { patientIdOf } from '../../../db/seed/builders/chart.ts'
import { letters, openings, questions, unanswered, type State } from '../../../db/seed/work.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { questionPlace } from '../access/questions.server.ts'
import { emailKey } from '../account/account.server.ts'
import { clinicOf } from '../clinic/clinic.server.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { addWork, type Work } from '../work/add.ts'
import { morningOf } from '../work/morning.ts'
import { sealNote } from '../work/note.ts'
import { DEMO_SOURCE, demoPeople } from './people.ts'

const HOUR = 3_600_000 // ms

type People = {
  patient(key: string): string
  account(key: string): string
  team(name: string): string | null
}
type Story = State & { patient: string; hours: number; urgency: Work['urgency'] }

const before = (tx: Tx, hours: number) => new Date(tx.now.getTime() - hours * HOUR)

/** Does nothing when there is work already. */
export async function fillWork(kit: Kit): Promise<void> {
  const staff = demoPeople().filter(({ role }) => role !== 'patient')
  await inventWork(jobContext(kit, 'demo'), {
    staff: Object.fromEntries(staff.map(({ key, email }) => [key, emailKey(kit, email)])),
  })
}

const inventWork = verb({
  name: 'demo.work',
  who: ['job'],
  input: z.object({ staff: z.record(z.string(), z.instanceof(Buffer)) }),
  run: async (tx, { staff }): Promise<number> => {
    const there = await tx.db
      .selectFrom('work_item')
      .select('work_id')
      .where('kind', '=', 'letter')
      .limit(1)
      .executeTakeFirst()
    if (there) return 0
    const people = await peopleOf(tx, staff)
    for (const one of letters) await letter(tx, people, one)
    for (const one of questions) await question(tx, people, one)
    for (const one of openings) await opening(tx, people, one)
    for (const one of unanswered) await invitation(tx, people, one)
    return letters.length + questions.length + openings.length + unanswered.length
  },
  audit: (_input, count) => ({ action: 'create', what: 'list of work', count }),
})

async function peopleOf(tx: Tx, staff: Record<string, Buffer>): Promise<People> {
  const accounts: Record<string, string> = {}
  for (const [key, email] of Object.entries(staff)) {
    const row = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', email)
      .executeTakeFirst()
    if (row) accounts[key] = row.account_id
  }
  const rows = await tx.db.selectFrom('team').select(['team_id', 'name']).execute()
  return {
    patient: (key) => entryId(tx.vault, DEMO_SOURCE, keyOf('Patient', patientIdOf(key))),
    account: (key) => accounts[key] as string,
    team: (name) => rows.find((row) => row.name === name)?.team_id ?? null,
  }
}

/** Puts it on the list, and writes down what became of it. */
async function wait(
  tx: Tx,
  people: People,
  work: Pick<Work, 'kind' | 'about' | 'dueAt'>,
  { patient: key, hours, urgency, ...state }: Story,
): Promise<void> {
  const patient = people.patient(key)
  const team = state.team ? people.team(state.team) : null
  const id = await addWork(tx, { ...work, patient, team, urgency })
  if (!id) return
  const item = tx.db.updateTable('work_item').where('work_id', '=', id)
  await item.set({ created_at: before(tx, hours) }).execute()
  const step = async (what: string, by: string, at: Date, set: object, more: object, note = '') => {
    const event = uuidv7(at)
    await tx.db
      .insertInto('work_event')
      .values({
        event_id: event,
        work_id: id,
        step: 1,
        patient_id: patient,
        what,
        account_id: people.account(by),
        note: await sealNote(tx.vault, patient, event, note),
        created_at: at,
        ...more,
      })
      .execute()
    await item.set({ ...set, changes: 1 }).execute()
  }
  const { held, handed, snoozed, done } = state
  if (held) {
    const at = before(tx, held[1])
    await step('taken', held[0], at, { holder_id: people.account(held[0]), held_at: at }, {})
  }
  if (handed) {
    const [by, to, note] = handed
    const at = before(tx, 1)
    const set = { holder_id: people.account(to), held_at: at }
    await step('handed over', by, at, set, { to_account: people.account(to) }, note)
  }
  if (snoozed) {
    const [by, days, note] = snoozed
    const zone = (await clinicOf(tx))?.timeZone ?? 'UTC'
    const until = morningOf(
      before(tx, -24 * days)
        .toISOString()
        .slice(0, 10),
      zone,
    ) as Date
    await step('snoozed', by, before(tx, 5), { snoozed_until: until }, { until }, note)
  }
  if (done) {
    const [by, ago, note] = done
    await step('done', by, before(tx, ago), { done_at: before(tx, ago) }, {}, note)
  }
}

async function letter(tx: Tx, people: People, one: (typeof letters)[number]): Promise<void> {
  const patient = people.patient(one.patient)
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('outgoing')
    .values({
      outgoing_id: id,
      channel: one.channel,
      purpose: 'something new',
      subject_id: patient,
      created_at: before(tx, one.hours + 12),
      attempts: 3,
      failed_at: before(tx, one.hours),
      failure: one.failure,
    })
    .execute()
  await wait(tx, people, { kind: 'letter', about: id }, one)
}

async function question(tx: Tx, people: People, one: (typeof questions)[number]): Promise<void> {
  const patient = people.patient(one.patient)
  const id = uuidv7(tx.now)
  const dueAt = before(tx, -one.due)
  await tx.db
    .insertInto('access_question')
    .values({
      patient_id: patient,
      question_id: id,
      question: await tx.vault.seal(patient, questionPlace('question', id), one.question),
      created_at: before(tx, one.hours),
      due_at: dueAt,
    })
    .execute()
  await wait(tx, people, { kind: 'access-question', about: id, dueAt }, one)
}

async function opening(tx: Tx, people: People, one: (typeof openings)[number]): Promise<void> {
  const patient = people.patient(one.patient)
  const id = uuidv7(tx.now)
  const started = before(tx, one.hours)
  await tx.db
    .insertInto('break_glass')
    .values({
      patient_id: patient,
      break_id: id,
      account_id: people.account(one.by),
      kind: one.why,
      reason: await tx.vault.seal(patient, placeOf('break_glass', 'reason', id), one.reason),
      started_at: started,
      ends_at: new Date(started.getTime() + HOUR),
    })
    .execute()
  await wait(tx, people, { kind: 'emergency-access', about: id, dueAt: before(tx, -30) }, one)
}

async function invitation(tx: Tx, people: People, one: (typeof unanswered)[number]): Promise<void> {
  const row = await tx.db
    .selectFrom('invitation')
    .select(['invitation_id', 'ends_at'])
    .where('patient_id', '=', people.patient(one.patient))
    .where('kind', '=', 'activation')
    .executeTakeFirst()
  if (row)
    await wait(
      tx,
      people,
      { kind: 'invitation', about: row.invitation_id, dueAt: row.ends_at },
      one,
    )
}
