// What becomes of a form that was sent without an account. Of a patient who was invited and proved it, it is an answered form at once;
// everything else waits for the front desk, and is filed once the desk has said whose it is. It runs after the answer was given.
import { sql } from 'kysely'
import { z } from 'zod'
import { keepFile, readFile, type FileRow } from '../../../kit/files/file.ts'
import { openFile } from '../../../kit/files/read.ts'
import { removeLeft } from '../../../kit/files/sweep.ts'
import { fileFromStream, type Written } from '../../../kit/files/write.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { withhold } from '../../caregivers/hide.server.ts'
import { cardFor } from '../../staff/person.ts'
import { addWork } from '../../work/add.ts'
import { filesIn } from '../files/attachment.ts'
import { sendWithForm } from '../files/sent.ts'
import type { Answers } from '../questionnaire/answers.ts'
import { said } from '../questionnaire/form.ts'
import { formRequests, sealAnswers } from '../request.ts'
import { alarmsIn } from '../sheets.ts'
import { addSignature } from '../sign/add.ts'
import { intakeColumns, standing, type Intake, type Standing } from './intake.ts'

const HOUR = 3_600_000 // ms
const DAY = 24 * HOUR

export const settleIntakes: Job = {
  name: 'intake',
  async work(kit, { id }) {
    if (!id) return
    const ctx = jobContext(kit, 'intake')
    const moved: Moved[] = []
    const { to, files } = await filesToMove(ctx, { id })
    // Sealed anew under the key of the patient; until that is on record nobody knows of the copy.
    for (const one of to ? files : [])
      moved.push({
        from: one.id,
        written: await fileFromStream(kit, { patient: to!, name: one.name }, openFile(kit, one)),
      })
    const { over } = await settleIntake(ctx, { id, moved })
    for (const one of over) await removeLeft(kit, one)
  },
}

/** A file of a record without a card, and its copy under the key of the patient. */
type Moved = { from: string; written: Written }

/** What was put into a form that was matched, and lies under the key of a record without a card. */
const filesToMove = verb({
  name: 'intake.files.move',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<{ to: string | null; files: FileRow[] }> => {
    const { rows } = await sql<{ to: string; of_file: string }>`
      select i.filed_as as to, o.file_id as of_file from intake i
      join form_file o on o.patient_id = i.patient_id and o.intake_id = i.intake_id
      where i.intake_id = ${id} and i.state = 'matched' and i.filed_as <> i.patient_id`.execute(
      tx.db,
    )
    const all = await Promise.all(rows.map((row) => readFile(tx, row.of_file)))
    const files = all.filter(({ state }) => state !== 'refused' && state !== 'over')
    return { to: rows[0]?.to ?? null, files }
  },
})

type Found = Intake & { filedAs: string | null; by: string | null; at: Date }

/** `over`: files whose bytes can go now. */
type Became = { made: ({ patient: string } & Filed) | null; over: string[] }

/** Doing it again changes nothing. */
export const settleIntake = verb({
  name: 'intake.settle',
  who: ['job'],
  input: z.object({ id: z.uuid(), moved: z.array(z.custom<Moved>()).default([]) }),
  run: async (tx, { id, moved }): Promise<Became> => {
    const { rows } = await sql<Found>`
      select ${intakeColumns}, i.filed_as as "filedAs", coalesce(i.decided_by, v.made_by) as by, i.state_at as at
      from intake i left join intake_invite v on v.patient_id = i.patient_id and v.invite_id = i.invite_id
      where i.intake_id = ${id} and i.state in ('sent', 'matched', 'refused') for update of i`.execute(
      tx.db,
    )
    const [intake] = rows
    if (!intake?.answers) return { made: null, over: [] }
    if (intake.state === 'refused') {
      await empty(tx, intake)
      return { made: null, over: await endFiles(tx, intake) }
    }
    const stands = await standing(tx, intake, intake.answers)
    if (intake.state === 'sent' && intake.invite) await useUp(tx, intake)
    const patient = intake.filedAs ?? (stands.filled.proved ? intake.patient : null)
    if (patient && intake.by) {
      const filing = { patient, by: intake.by, moved }
      const filed = await file(tx, intake, stands, filing)
      const over = patient === intake.patient ? [] : await endFiles(tx, intake)
      return { made: { patient, ...filed }, over }
    }
    const alarm = alarmsIn(stands.settled.seen).length > 0
    await sql`update intake set state = 'waits', alarm = ${alarm}
      where patient_id = ${intake.patient} and intake_id = ${id}`.execute(tx.db)
    await addWork(tx, {
      kind: 'intake',
      about: id,
      urgency: alarm ? 'now' : 'soon',
      dueAt: new Date(tx.now.getTime() + (alarm ? HOUR : DAY)),
    })
    return { made: null, over: [] }
  },
  audit: ({ id }, { made }) =>
    made
      ? [
          { action: 'create', what: 'form', id: made.request, patient: made.patient },
          // A link that the audit log does not name counts as made anew (`portico verify`).
          ...(made.link
            ? ([
                { action: 'create', what: 'signature', id: made.link, patient: made.patient },
              ] as const)
            : []),
        ]
      : { action: 'change', what: 'intake', id },
})

/** @returns files whose bytes can go now */
async function endFiles(tx: Tx, { patient, id }: Intake): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update file f set state = 'over' from form_file o where o.patient_id = ${patient} and o.intake_id = ${id}
      and f.patient_id = o.patient_id and f.file_id = o.file_id and f.state <> 'over' returning f.file_id as id`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}

/** What was sealed goes at once; that it was refused, and why, stays for a while. */
const empty = (tx: Tx, { patient, id }: Intake) =>
  sql`update intake set who = null, answers = null where patient_id = ${patient} and intake_id = ${id}`.execute(
    tx.db,
  )

/** A link is good for one form that was sent. */
const useUp = (tx: Tx, { patient, invite }: Intake) =>
  sql`update intake_invite set used_at = coalesce(used_at, ${tx.now})
    where patient_id = ${patient} and invite_id = ${invite}`.execute(tx.db)

type Filing = { patient: string; by: string; moved: Moved[] }

type Files = { settled: Standing['settled']; moved: Moved[]; own: boolean }

/** The answers with their files as they lie under the patient's key: the copies, or those that were there from the beginning. */
async function withFiles(
  tx: Tx,
  { settled, moved, own }: Files,
): Promise<{ given: Answers; files: string[] }> {
  if (own) return { given: settled.answers, files: filesIn(settled) }
  const copies = new Map(moved.map(({ from, written }) => [from, written.id]))
  const answered = new Set(filesIn(settled))
  const used = moved.filter(({ from }) => answered.has(from))
  for (const { written } of used)
    await keepFile(tx, written, { origin: 'patient', by: null, state: 'held' })
  const text = JSON.stringify(settled.answers).replaceAll(
    /urn:uuid:([\da-f-]{36})/g,
    (whole, id: string) => (copies.has(id) ? `urn:uuid:${copies.get(id)}` : whole),
  )
  return {
    given: JSON.parse(text) as Answers,
    files: used.map(({ written }) => written.id),
  }
}

/** The form, and the link of what was signed with it. */
type Filed = { request: string; link: string | null }

/** As an answered form of the patient, under their key; what was sealed of it here goes. */
async function file(
  tx: Tx,
  intake: Found,
  { form, filled, settled }: Standing,
  { patient, by, moved }: Filing,
): Promise<Filed> {
  const request = uuidv7(tx.now)
  await tx.db
    .insertInto('form_request')
    .values({
      patient_id: patient,
      request_id: request,
      form_id: intake.form,
      version: intake.version,
      state: 'sent',
      state_at: tx.now,
      made_by: by,
      for_another: form.forAnother,
      intake_id: intake.id,
      created_at: tx.now,
    })
    .execute()
  const answers = await withFiles(tx, { settled, moved, own: patient === intake.patient })
  await sendWithForm(tx, {
    patient,
    by: null,
    title: said(form.title, filled.language),
    files: answers.files,
  })
  const given = { answers: answers.given, language: filled.language }
  await tx.db
    .insertInto('form_response')
    .values({
      patient_id: patient,
      request_id: request,
      state: 'sent',
      answers: await sealAnswers(tx, patient, request, given),
      account_id: null,
      changed_at: tx.now,
    })
    .execute()
  const link = await signedAs(tx, { patient, request, by }, { form, filled, settled })
  await sql`update intake set state = 'filed', state_at = ${tx.now}, filed_as = ${patient}, request_id = ${request},
      who = null, answers = null
    where patient_id = ${intake.patient} and intake_id = ${intake.id}`.execute(tx.db)
  const alarm = alarmsIn(settled.seen).length > 0
  await addWork(tx, {
    kind: alarm ? 'form-alarm' : 'form',
    about: request,
    patient,
    urgency: alarm ? 'now' : 'soon',
    dueAt: new Date(tx.now.getTime() + (alarm ? HOUR : 3 * DAY)),
  })
  return { request, link }
}

type For = { patient: string; request: string; by: string }

/** What was signed becomes a link of the patient's chain, with its paper; when and from where it was signed stands in it. @returns the link; null where nobody signed */
async function signedAs(
  tx: Tx,
  { patient, request: id, by }: For,
  { form, filled, settled }: Standing,
): Promise<string | null> {
  const { signed, language, proved } = filled
  const where = sql`r.patient_id = ${patient} and r.request_id = ${id}`
  const [request] = await formRequests(tx, where, 1)
  if (!signed || !request) return null
  const card = await cardFor(tx, patient)
  const under = { request, form, seen: settled.seen, language, card }
  const { id: link, document } = await addSignature(tx, under, {
    ...signed,
    kind: 'signed',
    account: null,
    as: null,
    methods: [proved ? 'invite' : 'intake'],
    provedAt: signed.at,
  })
  // As with one that was signed in the portal: a form that is the patient's alone leaves a paper that is.
  if (!form.forAnother) await withhold(tx, patient, [document], 'hidden', by)
  if (form.signers.includes('countersign'))
    await addWork(tx, {
      kind: 'countersign',
      about: id,
      patient,
      urgency: 'soon',
      dueAt: new Date(tx.now.getTime() + 3 * DAY),
    })
  return link
}

const KEPT = 30 // days after a draft of its age would have gone

/** Drafts that nobody sent in time go, and what is long over, with the records without a card that only they had. */
export const sweepIntakes = verb({
  name: 'intake.sweep',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<{ count: number; over: string[] }> => {
    const before = new Date(tx.now.getTime() - KEPT * DAY)
    const files = await sql<{ id: string }>`
      update file f set state = 'over' from form_file o join intake i on i.patient_id = o.patient_id and i.intake_id = o.intake_id
      where i.ends_at <= ${tx.now} and i.state = 'draft' and f.patient_id = o.patient_id and f.file_id = o.file_id
        and f.state <> 'over' returning f.file_id as id`.execute(tx.db)
    const { rows } = await sql<{ patient: string }>`
      delete from intake where ends_at <= ${tx.now}
        and (state = 'draft' or state in ('filed', 'refused') and ends_at < ${before}) returning patient_id as patient`.execute(
      tx.db,
    )
    const links = await sql<{ patient: string }>`
      delete from intake_invite v where v.words is not null and v.ends_at < ${before}
        and not exists (select from intake i where i.patient_id = v.patient_id) returning v.patient_id as patient`.execute(
      tx.db,
    )
    const theirs = [...rows, ...links.rows, ...(await removeFiles(tx))].map(
      ({ patient }) => patient,
    )
    await sql`delete from patient p where p.patient_id = any(${theirs}::uuid[]) and p.card is null
      and not exists (select from intake i where i.patient_id = p.patient_id)
      and not exists (select from intake_invite v where v.patient_id = p.patient_id)
      and not exists (select from file f where f.patient_id = p.patient_id)`.execute(tx.db)
    return { count: rows.length, over: files.rows.map(({ id }) => id) }
  },
})

/** Files of records without a card, of forms that are gone, once their bytes are. @returns whose they were */
async function removeFiles(tx: Tx): Promise<{ patient: string }[]> {
  const { rows } = await sql<{ patient: string; file: string }>`
    delete from form_file o using file f, lateral (select from patient n where n.patient_id = f.patient_id and n.card is null limit 1) p
    where f.patient_id = o.patient_id and f.file_id = o.file_id and f.state in ('over', 'refused')
      and o.intake_id is not null
      and not exists (select from intake i where i.patient_id = o.patient_id and i.intake_id = o.intake_id)
      and not exists (select from file_part a where a.patient_id = o.patient_id and a.file_id = o.file_id)
    returning o.patient_id as patient, o.file_id as file`.execute(tx.db)
  await sql`delete from file f where f.patient_id = any(${rows.map(({ patient }) => patient)}::uuid[])
    and f.file_id = any(${rows.map(({ file: id }) => id)}::uuid[])`.execute(tx.db)
  return rows
}
