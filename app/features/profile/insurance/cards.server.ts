// Photographs of an insurance card: one of each side until it is sent, looked at by whoever keeps the details and by the desk.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../../kit/errors.ts'
import { keepFile, mayLeave, readFile, type FileRow } from '../../../kit/files/file.ts'
import { canBeSeen, type FileType } from '../../../kit/files/type.ts'
import type { Written } from '../../../kit/files/write.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import type { OwnTx } from '../details.ts'
import { cardSides, type CardSide, type InsuranceCard } from './card.ts'

export const MOST_BYTES = 12 * 1024 * 1024
const side = z.enum(cardSides, 'Choose a side of the card.')

/** @param change null: what is not sent yet */
export async function cardsOf(
  tx: Pick<Tx, 'db'>,
  patient: string,
  change: string | null,
): Promise<InsuranceCard[]> {
  const { rows } = await sql<InsuranceCard>`
    select c.file_id as file, c.side, f.state, f.type, f.size from insurance_card c
    join file f on f.patient_id = c.patient_id and f.file_id = c.file_id
    where c.patient_id = ${patient} and c.ended_at is null
      and ${change ? sql`c.change_id = ${change}` : sql`c.change_id is null`}
    order by c.side desc`.execute(tx.db)
  return rows
}

/** What is there goes with this change. */
export const sendCards = (tx: OwnTx, change: string) =>
  sql`update insurance_card set change_id = ${change}
    where patient_id = ${tx.actor.patient} and change_id is null and ended_at is null`.execute(
    tx.db,
  )

/** Whose record a photograph goes to, and how large it may be. */
export const beginCard = verb({
  name: 'profile.card.begin',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ side }),
  audit: () => [],
  run: async (tx): Promise<{ patient: string; most: number }> => ({
    patient: tx.actor.patient,
    most: MOST_BYTES,
  }),
})

export const readCards = verb({
  name: 'profile.card.list',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({}),
  audit: { action: 'read', what: 'insurance' },
  run: async (tx): Promise<InsuranceCard[]> => cardsOf(tx, tx.actor.patient, null),
})

const UNFIT = 'This is no photograph. Take one, or choose a picture: JPEG, PNG or HEIC.'
const photographs: ReadonlySet<FileType> = new Set(['jpeg', 'png', 'heic'] as FileType[])

/** In the place of the picture of that side that was there. @throws invalid */
export const putCard = verb({
  name: 'profile.card.put',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ side, written: z.custom<Written>() }),
  audit: { action: 'change', what: 'insurance' },
  run: async (tx, { side: of, written }): Promise<void> => {
    if (!photographs.has(written.type)) throw invalid('file_unfit', UNFIT, { camera: UNFIT })
    await end(tx, of)
    await keepFile(tx, written, { origin: 'patient', by: tx.actor.account, state: 'held' })
    await tx.db
      .insertInto('insurance_card')
      .values({
        patient_id: written.patient,
        file_id: written.id,
        side: of,
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
  },
})

const end = (tx: OwnTx, of: CardSide) =>
  sql`update insurance_card set ended_at = ${tx.now}
    where patient_id = ${tx.actor.patient} and side = ${of} and change_id is null and ended_at is null`.execute(
    tx.db,
  )

export const removeCard = verb({
  name: 'profile.card.remove',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ side }),
  audit: { action: 'change', what: 'insurance' },
  run: async (tx, { side: of }): Promise<void> => void (await end(tx, of)),
})

async function shown(tx: Pick<Tx, 'db' | 'vault'>, file: string, known: boolean): Promise<FileRow> {
  if (!known) throw notFound()
  const row = await readFile(tx, file)
  if (!mayLeave(row) || !canBeSeen(row.type)) throw notFound()
  return row
}

/** @throws notFound, also while nobody has looked through it */
export const openOwnCard = verb({
  name: 'profile.card.read',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({ file: z.string() }),
  audit: { action: 'read', what: 'insurance' },
  run: async (tx, { file }): Promise<FileRow> => {
    if (!isUuid(file)) throw notFound()
    const { rows } = await sql`select from insurance_card
      where patient_id = ${tx.actor.patient} and file_id = ${file}`.execute(tx.db)
    return shown(tx, file, rows.length > 0)
  },
})

/** The picture of the front, to be read; null where there is none that may leave yet. */
export const cardToRead = verb({
  name: 'profile.card.suggest',
  who: ['patient'],
  reach: 'keeper',
  input: z.object({}),
  audit: { action: 'read', what: 'insurance' },
  run: async (tx): Promise<FileRow | null> => {
    const cards = await cardsOf(tx, tx.actor.patient, null)
    const front = cards.find((one) => one.side === 'front') ?? cards[0]
    return front && mayLeave(front) ? readFile(tx, front.file) : null
  },
})

/** @throws notFound */
export const openCardOf = verb({
  name: 'profile.card.staff',
  who: ['staff'],
  may: 'people.register',
  input: z.object({ patient: z.uuid(), file: z.string() }),
  audit: ({ patient }) => ({ action: 'read', what: 'insurance', patient }),
  run: async (tx, { patient, file }): Promise<FileRow> => {
    if (!isUuid(file)) throw notFound()
    const { rows } = await sql`select from insurance_card
      where patient_id = any (app.one_person(${patient})) and file_id = ${file}`.execute(tx.db)
    return shown(tx, file, rows.length > 0)
  },
})
