// Two records of one person, read as one from now on: a link, so that undoing it leaves everything as it was. Nothing is
// moved and nothing sealed anew. What it opens is decided by somebody: which record stays, and which account opens it;
// who acts for one of the records goes on seeing that one alone.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { tellOwner } from '../account/notice.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { decide, ownAccount } from './pair.server.ts'
import { pairOf } from './pair.ts'
import type { StaffTx } from './file-person.ts'

const reason = z
  .string()
  .trim()
  .min(3, 'Say in a few words how you know.')
  .max(500, 'Use at most 500 letters.')

/**
 * Merges `goes` into `stays`.
 * @param input.account the own account that opens the record from now on; needed where there are two
 * @throws conflict where one of them is part of a merge that this would not fit
 */
export const mergeRecords = verb({
  name: 'register.merge',
  who: ['staff'],
  may: 'people.merge',
  input: z.object({
    stays: z.uuid(),
    goes: z.uuid(),
    account: z.union([z.uuid(), z.literal('')]),
    reason,
  }),
  decide: mustBeFresh,
  run: async (tx, { stays, goes, account, reason: why }) => {
    await lockBoth(tx, stays, goes)
    const owners = await ownersOf(tx, stays, goes)
    const [only] = owners
    const keeps = account || (owners.length === 1 ? only : '')
    if (owners.length > 0 && !(keeps && owners.includes(keeps)))
      throw invalid('account_needed', 'Choose which account opens the record.', {
        account: 'Choose which account opens the record from now on.',
      })
    const link = uuidv7(tx.now)
    await tx.db
      .insertInto('patient_link')
      .values({
        patient_id: goes,
        link_id: link,
        into_id: stays,
        reason: await tx.vault.seal(goes, placeOf('patient_link', 'reason', link), why),
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    await sql`select app.join_records(${link}, ${keeps || null})`.execute(tx.db)
    await endInvitations(tx, goes)
    await decide(tx, goes, stays, 'same')
    await tell(tx, owners, 'merged')
    return { link }
  },
  audit: ({ stays, goes }, { link }) => [
    { action: 'change', what: 'merge', id: link, patient: stays },
    { action: 'change', what: 'merge', id: link, patient: goes },
  ],
})

const undoneAlready = () =>
  conflict(
    'undone_already',
    'Somebody undid this merge already. Both records are as they were; nothing was changed now.',
  )

/**
 * Undoes a merge: both records, the accounts and the invitations are as they were.
 * @throws conflict when somebody was quicker
 */
export const undoMerge = verb({
  name: 'register.merge.undo',
  who: ['staff'],
  may: 'people.merge',
  input: z.object({ link: z.uuid(), reason }),
  decide: mustBeFresh,
  run: async (tx, { link, reason: why }) => {
    const row = await tx.db
      .selectFrom('patient_link')
      .select(['patient_id', 'into_id', 'created_at', 'ended_at'])
      .where('link_id', '=', link)
      .executeTakeFirst()
    if (!row) throw notFound()
    if (row.ended_at) throw undoneAlready()
    const { patient_id: goes, into_id: stays } = row
    await lockBoth(tx, stays, goes, true)
    const before = await ownersOf(tx, stays, goes)
    const ended = await tx.db
      .updateTable('patient_link')
      .set({
        ended_at: tx.now,
        ended_by: tx.actor.account,
        ended_reason: await tx.vault.seal(goes, placeOf('patient_link', 'ended_reason', link), why),
      })
      .where('patient_id', '=', goes)
      .where('link_id', '=', link)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (Number(ended.numUpdatedRows) !== 1) throw undoneAlready()
    await sql`select app.part_records(${link})`.execute(tx.db)
    await reopenInvitations(tx, goes, row.created_at)
    await tx.db
      .updateTable('patient_likeness')
      .set({ decided_at: tx.now, decided_by: tx.actor.account, decision: 'different' })
      .where(pairOf(goes, stays))
      .execute()
    await tell(tx, [...before, ...(await ownersOf(tx, stays, goes))], 'parted')
    return { stays, goes }
  },
  audit: ({ link }, { stays, goes }) => [
    { action: 'change', what: 'merge', id: link, patient: stays, why: 'undone' },
    { action: 'change', what: 'merge', id: link, patient: goes, why: 'undone' },
  ],
})

/** One after the other, and only records that may be part of a merge. */
async function lockBoth(tx: Tx, stays: string, goes: string, undoing = false): Promise<void> {
  if (stays === goes) throw notFound()
  for (const id of [stays, goes].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended('merge|' || ${id}::text, 0))`.execute(
      tx.db,
    )
  const rows = await tx.db
    .selectFrom('patient')
    .select(['patient_id', 'into_id', 'also', 'card'])
    .where('patient_id', 'in', [stays, goes])
    .execute()
  const of = (id: string) => rows.find((row) => row.patient_id === id)
  const [a, b] = [of(stays), of(goes)]
  if (!a?.card || !b?.card) throw notFound()
  if (undoing) return
  if (a.into_id === goes || b.into_id === stays)
    throw conflict(
      'merged_already',
      'Somebody merged these two records already. Nothing was changed now.',
    )
  if (a.into_id || b.into_id)
    throw conflict(
      'merged_already',
      'One of these records is merged into another already. Undo that first.',
    )
  if (b.also?.length)
    throw conflict(
      'takes_others_in',
      'Another record was merged into the one that you want to merge. Let that one stay, or undo its merge first.',
    )
}

async function ownersOf(tx: Tx, ...patients: string[]): Promise<string[]> {
  const found = []
  for (const patient of patients) found.push((await ownAccount(tx, patient))?.account)
  return [...new Set(found.filter((one) => one !== undefined))]
}

const OPEN_KINDS = ['activation', 'caregiver']

/** They would lead to a record that is not opened by itself any more. */
const endInvitations = (tx: Tx, patient: string) =>
  tx.db
    .updateTable('invitation')
    .set({ ended_at: tx.now, ended_why: 'merged' })
    .where('patient_id', '=', patient)
    .where('kind', 'in', OPEN_KINDS)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()

const reopenInvitations = (tx: Tx, patient: string, merged: Date | string) =>
  tx.db
    .updateTable('invitation')
    .set({ ended_at: null, ended_why: null })
    .where('patient_id', '=', patient)
    .where('ended_why', '=', 'merged')
    .where('ended_at', '=', merged as Date)
    .where('ends_at', '>', tx.now)
    .execute()

async function tell(tx: StaffTx, accounts: string[], what: 'merged' | 'parted'): Promise<void> {
  for (const account of new Set(accounts))
    await tellOwner(tx, account, (t) => ({
      title: t(`merge.letter.${what}.title`),
      text: t(`merge.letter.${what}.text`),
    }))
}
