// A document that the clinic asked a patient for, as it stands in the database: opened, answered, done, open again.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { finishWork } from '../../work/add.ts'

/**
 * asked: it waits for the patient, also when what they sent was not taken; sent: it waits for the clinic; filed: done;
 * taken back by the clinic.
 */
export type RequestState = 'asked' | 'sent' | 'filed' | 'taken back'

/** What is sealed of it. */
export type RequestWords = { title: string; words: string }

export type DocumentRequest = RequestWords & {
  id: string
  patient: string
  state: RequestState
  stateAt: Date
  /** The day until which it is wanted: 2026-03-01. */
  due: string | null
  /** The sending that answered it; of one that is asked, what was not taken. */
  sending: string | null
  at: Date
  /** Who of the clinic asked, where whoever reads may know. */
  by: string | null
}

export const requestPlace = (id: string): string => placeOf('document_request', 'words', id)

export const sealRequest = (
  { vault }: Pick<Tx, 'vault'>,
  patient: string,
  id: string,
  { title, words }: RequestWords,
): Promise<Buffer> =>
  vault.seal(patient, requestPlace(id), JSON.stringify({ title, words } satisfies RequestWords))

export async function openRequest(
  { vault }: Pick<Tx, 'vault'>,
  patient: string,
  id: string,
  words: Buffer,
): Promise<RequestWords> {
  return JSON.parse((await vault.open(patient, requestPlace(id), words)).toString()) as RequestWords
}

type Row = Omit<DocumentRequest, 'title' | 'words'> & { words: Buffer }

/** Those that row-level security shows, the newest first. @param where of `r`, the request */
export async function requestRows(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<unknown>,
  most: number,
): Promise<DocumentRequest[]> {
  const { rows } = await sql<Row>`
    select r.request_id as id, r.patient_id as patient, r.state, r.state_at as "stateAt", r.due_on as due, r.upload_id as sending,
      r.created_at as at, r.words, m.name as by
    from document_request r left join staff_member m on m.account_id = r.made_by
    where ${where} order by r.created_at desc, r.request_id limit ${sql.lit(most)}`.execute(tx.db)
  return Promise.all(
    rows.map(async ({ words, ...row }) => ({
      ...row,
      ...(await openRequest(tx, row.patient, row.id, words)),
    })),
  )
}

/** How a request goes on: nothing happens to one that is not in the state from which it does. */
async function step(
  tx: Pick<Tx, 'db' | 'now'>,
  where: RawBuilder<unknown>,
  [from, to]: [RequestState, RequestState],
  upload?: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update document_request set state = ${to}, state_at = ${tx.now} ${upload ? sql`, upload_id = ${upload}` : sql``}
    where ${where} and state = ${from} returning request_id as id`.execute(tx.db)
  for (const { id } of rows)
    if (from === 'asked') await finishWork(tx, { kind: 'request', about: id })
  return rows.map(({ id }) => id)
}

/** @returns whether it was waiting. @param whose records of the person that the sending is of */
export const answerRequest = async (
  tx: Tx,
  { whose, request }: { whose: RawBuilder<unknown>; request: string },
  upload: string,
): Promise<boolean> =>
  (
    await step(
      tx,
      sql`patient_id = ${whose} and request_id = ${request}`,
      ['asked', 'sent'],
      upload,
    )
  ).length > 0

/** @returns whether it was waiting */
export const endRequest = async (
  tx: Tx,
  { patient, request }: { patient: string; request: string },
): Promise<boolean> =>
  (
    await step(tx, sql`patient_id = ${patient} and request_id = ${request}`, [
      'asked',
      'taken back',
    ])
  ).length > 0

// A sending may answer what was asked in a record that was merged into its own.
/** A file of the sending that answers it is filed. */
export const requestDone = (tx: Tx, upload: string) =>
  step(tx, sql`upload_id = ${upload}`, ['sent', 'filed'])

/** Nothing of the sending that answered it was taken: it waits for the patient again. */
export const requestOpenAgain = (tx: Tx, upload: string) =>
  step(tx, sql`upload_id = ${upload}`, ['sent', 'asked'])
