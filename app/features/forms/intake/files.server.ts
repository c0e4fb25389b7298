// Files in a form that is filled in without an account: put there by whoever holds its token, in quarantine until they were looked
// through, and given back to that token alone while the form is not sent. They go along when the form is filed.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, tooMany } from '../../../kit/errors.ts'
import { keepFile, mayLeave, readFile, type FileRow } from '../../../kit/files/file.ts'
import type { Written } from '../../../kit/files/write.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { countAttempt, networkOf } from '../../account/throttle.ts'
import { tokenHash } from '../../account/token.ts'
import { attachmentOf, MOST_BYTES, questionAt, withFile, withoutFile } from '../files/attachment.ts'
import { mustFit } from '../files/own.server.ts'
import { fileStates, type Attached } from '../files/states.ts'
import { wentOn } from '../opened.ts'
import type { Value } from '../questionnaire/answers.ts'
import { put, type Seen } from '../questionnaire/settle.ts'
import { forThem, openUntil } from './begin.server.ts'
import { intakeColumns, sealFilled, standing, type Intake, type Standing } from './intake.ts'

/** Files of one form, also those that were taken away again. */
const FILES = 20
/** Files from one network within a quarter of an hour. */
const SENT = 60

const countFile = verb({
  name: 'intake.file.count',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  audit: () => [],
  run: (tx, { network }) => countAttempt(tx, tx.vault.blind('throttle-intake-file', network), SENT),
})

type Open = Standing & { intake: Intake }

/** The draft of a token. @throws notFound for every other */
async function draftOf(tx: Tx, token: string, lock: boolean): Promise<Open> {
  const { rows } = await sql<Intake>`
    select ${intakeColumns} from intake i where i.token_hash = ${tokenHash(token)} and i.state = 'draft'
      and i.token_ends_at > ${tx.now} and i.ends_at > ${tx.now} ${lock ? sql`for update` : sql``}`.execute(
    tx.db,
  )
  const [intake] = rows
  if (!intake?.answers) throw notFound()
  return { intake, ...(await standing(tx, intake, intake.answers)) }
}

function asked({ settled }: Open, key: string): Seen {
  const seen = questionAt(settled, key)
  if (!seen) throw notFound()
  return seen
}

const one = z.object({ token: z.string().max(100), key: z.string().max(60) })
type One = z.output<typeof one>

/** Whose record a file goes to, and how large it may be; counts it. @throws notFound, tooMany */
export async function beginIntakeFile(
  ctx: Context,
  of: One,
): Promise<{ patient: string; most: number }> {
  await countFile(asPublic(ctx), { network: networkOf(ctx.caller.address ?? 'unknown') })
  return beginFile(forThem(ctx), of)
}

const beginFile = verb({
  name: 'intake.file.begin',
  who: ['job'],
  input: one,
  audit: () => [],
  run: async (tx, { token, key }) => {
    const open = await draftOf(tx, token, false)
    const { patient, id } = open.intake
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from form_file where patient_id = ${patient} and intake_id = ${id}`.execute(
      tx.db,
    )
    if ((rows[0]?.n ?? 0) >= FILES)
      throw tooMany(
        'too_many_files',
        'There are too many files in this form. Call us, and bring the others along.',
      )
    asked(open, key)
    return { patient, most: MOST_BYTES }
  },
})

export const readIntakeFiles = (
  ctx: Context,
  of: One,
): Promise<{ seen: Seen; states: Attached[] }> => readFiles(forThem(ctx), of)

const readFiles = verb({
  name: 'intake.file.list',
  who: ['job'],
  input: one,
  audit: () => [],
  run: async (tx, { token, key }) => {
    const seen = asked(await draftOf(tx, token, false), key)
    return { seen, states: await fileStates(tx, seen.values) }
  },
})

async function keep(tx: Tx, { intake, form, filled, settled }: Open, key: string, values: Value[]) {
  const given = put(form, settled.answers, new Map([[key, values]]))
  const { answers } = wentOn(form, settled.answers, given, filled.person)
  const sealed = await sealFilled(tx, intake, { ...filled, answers })
  await sql`update intake set answers = ${sealed}, token_ends_at = ${openUntil(tx.now)}
    where patient_id = ${intake.patient} and intake_id = ${intake.id}`.execute(tx.db)
}

export const putIntakeFile = (ctx: Context, of: One & { written: Written }): Promise<void> =>
  putFile(forThem(ctx), of)

const putFile = verb({
  name: 'intake.file.put',
  who: ['job'],
  input: one.extend({ written: z.custom<Written>() }),
  audit: () => ({ action: 'create', what: 'file' }),
  run: async (tx, { token, key, written }): Promise<void> => {
    const open = await draftOf(tx, token, true)
    const seen = asked(open, key)
    // Between asking and sending somebody else went on with this form under another key.
    if (written.patient !== open.intake.patient) throw notFound()
    mustFit(seen, written)
    await keepFile(tx, written, { origin: 'patient', by: null, state: 'held' })
    await tx.db
      .insertInto('form_file')
      .values({
        patient_id: written.patient,
        file_id: written.id,
        intake_id: open.intake.id,
        created_at: tx.now,
      })
      .execute()
    await keep(tx, open, key, withFile(seen, attachmentOf(written)))
  },
})

export const removeIntakeFile = (ctx: Context, of: One & { file: string }): Promise<void> =>
  removeFile(forThem(ctx), of)

const removeFile = verb({
  name: 'intake.file.remove',
  who: ['job'],
  input: one.extend({ file: z.string() }),
  audit: () => [],
  run: async (tx, { token, key, file }): Promise<void> => {
    const open = await draftOf(tx, token, true)
    await keep(tx, open, key, withoutFile(asked(open, key), file))
  },
})

/** To be looked at by whoever put it there. @throws notFound, also while nobody has looked through it */
export const openIntakeFile = (
  ctx: Context,
  of: { token: string; file: string },
): Promise<FileRow> => openFile(forThem(ctx), of)

const openFile = verb({
  name: 'intake.file.read',
  who: ['job'],
  input: z.object({ token: z.string().max(100), file: z.string() }),
  audit: () => [],
  run: async (tx, { token, file }): Promise<FileRow> => {
    const { intake } = await draftOf(tx, token, false)
    if (!isUuid(file)) throw notFound()
    const { rows } = await sql`
      select from form_file where patient_id = ${intake.patient} and file_id = ${file} and intake_id = ${intake.id}`.execute(
      tx.db,
    )
    if (rows.length === 0) throw notFound()
    const row = await readFile(tx, file)
    if (!mayLeave(row)) throw notFound()
    return row
  },
})
