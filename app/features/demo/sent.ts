// What the invented patients were asked for and sent, as db/seed/sent.ts tells it.
import { Readable } from 'node:stream'
import { z } from 'zod'
import { clinic } from '../../../db/seed/clinic.ts'
import { paperOf } from '../../../db/seed/paper.ts'
import { sent, type Sent } from '../../../db/seed/sent.ts'
import { keepFile } from '../../kit/files/file.ts'
import { fileFromStream, type Written } from '../../kit/files/write.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { dayOf } from '../../texts/dates.ts'
import { createTexts } from '../../texts/texts.ts'
import { emailKey } from '../account/account.server.ts'
import type { Filed } from '../documents/add.server.ts'
import type { DocumentClass } from '../documents/classes.ts'
import { drawPage } from '../documents/preview/preview.ts'
import { writeDocument } from '../documents/write.ts'
import { sealRequest } from '../uploads/requests/request.ts'
import { stepPlace, wordsPlace } from '../uploads/sendings.server.ts'
import { addWork } from '../work/add.ts'
import { demoPeople, recordIdOf } from './people.ts'

const DAY = 86_400_000
const MINUTE = 60_000

type Invented = { patient: string; sent: Sent; files: Filed[]; accounts: Record<string, Buffer> }

const isThere = verb({
  name: 'demo.sent.count',
  who: ['job'],
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }) =>
    Boolean(
      await tx.db
        .selectFrom('document_request')
        .select('request_id')
        .where('patient_id', '=', patient)
        .limit(1)
        .executeTakeFirst(),
    ),
})

const inventSent = verb({
  name: 'demo.sent',
  who: ['job'],
  input: z.object({ all: z.array(z.custom<Invented>()) }),
  run: async (tx, { all }): Promise<number> => {
    for (const one of all) await invent(tx, one)
    return all.length
  },
  audit: (_input, count) => ({ action: 'create', what: 'sent files', count }),
})

const ago = ({ now }: Pick<Tx, 'now'>, days = 0) => new Date(now.getTime() - days * DAY)
const dayIn = (at: Date) => dayOf({ kind: 'instant', at }, clinic.timeZone) as string

async function invent(tx: Tx, one: Invented): Promise<void> {
  const upload = one.files.length > 0 ? await send(tx, one) : null
  const { became, request } = one.sent
  if (became) for (const file of one.files) await settle(tx, one, file, became)
  if (!request) return
  const { by, days, due, ...said } = request
  const id = uuidv7(ago(tx, days))
  const filed = became && 'filed' in became
  const since = became ? ('filed' in became ? became.filed : became.refused).days : days
  await tx.db
    .insertInto('document_request')
    .values({
      patient_id: one.patient,
      request_id: id,
      words: await sealRequest(tx, one.patient, id, said),
      due_on: due === null ? null : dayIn(ago(tx, -due)),
      state: filed ? 'filed' : 'asked',
      state_at: ago(tx, since),
      upload_id: upload,
      made_by: await accountOf(tx, one, by),
      created_at: ago(tx, days),
    })
    .execute()
}

/** @returns the id of the sending */
async function send(tx: Tx, one: Invented): Promise<string> {
  const { patient, files } = one
  const { days, words, became } = one.sent
  const [id, at] = [uuidv7(ago(tx, days)), ago(tx, days)]
  const by = await accountOf(tx, one, one.sent.patient)
  for (const { written } of files) await keep(tx, written, by, at)
  const sending = { patient_id: patient, upload_id: id }
  const sealed = words ? await tx.vault.seal(patient, wordsPlace(id), words) : null
  await tx.db
    .insertInto('upload')
    .values({ ...sending, words: sealed, made_by: by, created_at: at })
    .execute()
  await tx.db
    .insertInto('upload_file')
    .values(files.map(({ written }) => ({ ...sending, file_id: written.id })))
    .execute()
  const waiting = { kind: 'upload', about: id, patient, urgency: 'soon' } as const
  if (!became) await addWork(tx, { ...waiting, dueAt: ago(tx, -2) })
  return id
}

/** Somebody saw a file, and then filed or refused it. */
async function settle(
  tx: Tx,
  one: Invented,
  { written, pages }: Filed,
  became: NonNullable<Sent['became']>,
): Promise<void> {
  const { patient } = one
  const filed = 'filed' in became ? became.filed : null
  const { by: key, days } = 'filed' in became ? became.filed : became.refused
  const [by, at] = [await accountOf(tx, one, key), ago(tx, days)]
  const document =
    filed &&
    (await writeDocument(
      { ...tx, now: at },
      {
        patient,
        class: filed.class as DocumentClass,
        status: 'final',
        shown: true,
        date: dayIn(ago(tx, one.sent.days)),
        title: filed.title,
        author: null,
        file: written.id,
        pages,
        by,
        sentBy: 'patient',
      },
    ))
  const words =
    'refused' in became
      ? await tx.vault.seal(patient, stepPlace(written.id), became.refused.words)
      : null
  const step = { patient_id: patient, file_id: written.id, made_by: by, created_at: at }
  await tx.db
    .insertInto('upload_step')
    .values([
      { ...step, what: 'seen' },
      { ...step, what: filed ? 'filed' : 'refused', document_id: document, words },
    ])
    .execute()
}

async function accountOf(tx: Tx, { accounts }: Invented, key: string): Promise<string> {
  const { account_id: account } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', accounts[key] as Buffer)
    .executeTakeFirstOrThrow()
  return account
}

/** Looked through a minute after it came. */
async function keep(tx: Tx, written: Written, by: string, at: Date): Promise<void> {
  await keepFile({ db: tx.db, now: at }, written, { origin: 'patient', by, state: 'clean' })
  await tx.db
    .updateTable('file')
    .set({ checked_at: new Date(at.getTime() + MINUTE) })
    .where('patient_id', '=', written.patient)
    .where('file_id', '=', written.id)
    .execute()
}

export async function fillSent(kit: Kit): Promise<void> {
  const job = jobContext(kit, 'demo')
  const everybody = demoPeople()
  const accounts = Object.fromEntries(
    everybody.map(({ key, email }) => [key, emailKey(kit, email)]),
  )
  const all: Invented[] = []
  for (const one of sent) {
    const person = everybody.find(({ key }) => key === one.patient)
    const patient = person && recordIdOf(kit, person)
    if (!patient) throw new Error(`Nobody is a patient as ${one.patient}.`)
    const at = new Date(kit.clock().getTime() - (one.days ?? 0) * DAY)
    const files = []
    for (const file of one.files ?? []) files.push(await made(kit, patient, file, at))
    all.push({ patient, sent: one, files, accounts })
  }
  // There already: a start before this one was cut short.
  const [first] = all
  if (first && !(await isThere(job, { patient: first.patient }))) await inventSent(job, { all })
}

type SentFile = NonNullable<Sent['files']>[number]

async function made(kit: Kit, patient: string, file: SentFile, at: Date): Promise<Filed> {
  const t = createTexts({ lang: 'en', timeZone: clinic.timeZone })
  const { pdf, pages } = paperOf(file.title, t.date(at), file.paragraphs, {
    name: file.from,
  })
  const picture = file.photo ? await drawPage(Readable.from([pdf]), 1) : null
  const written = await fileFromStream(kit, { patient, name: file.name }, [picture ?? pdf])
  return { written, pages: picture ? null : pages }
}
