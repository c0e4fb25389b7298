// Patients as staff find them: a list, a search, and one person with their way in.
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import type { Card } from '../people/people.server.ts'
import { patientToken } from '../record/import/identity.ts'
import { cardFor, contactFor, openCard } from './person.ts'

/** How somebody gets in: by an account, not yet by an invitation that is open, or not at all. */
export type Way = 'account' | 'disabled' | 'invited' | 'none'
export type Listed = Card & { patient: string; way: Way }

const SHOWN = 50
const LOOKED_AT = 1000 // newest first; names are sealed, so a name is found by opening them

/** Patients, newest first. @param search a record number, or a part of a name */
export const listPatients = verb({
  name: 'staff.patients.list',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ search: z.string().trim().max(100) }),
  prepare: async (kit, { search }) => (search ? patientToken(kit.vault, search) : null),
  run: async (tx, { search }, token) => {
    const byNumber = token ? await rows(tx, await withNumber(tx, token)) : []
    if (byNumber.length > 0) return { items: byNumber, more: false }
    const found = await rows(tx, search ? await withName(tx, search) : null, SHOWN + 1)
    return { items: found.slice(0, SHOWN), more: found.length > SHOWN }
  },
  audit: (_input, output) => ({
    action: 'read',
    what: 'list of patients',
    count: output.items.length,
  }),
})

/** Names are found without capitals and accents: 'jose' finds José. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

async function withNumber(tx: Tx, token: Buffer): Promise<string[]> {
  const found = await tx.db
    .selectFrom('patient_identifier')
    .select('patient_id')
    .distinct()
    .where('key', '=', token)
    .limit(SHOWN)
    .execute()
  return found.map((row) => row.patient_id)
}

async function withName(tx: Tx, search: string): Promise<string[]> {
  const newest = await tx.db
    .selectFrom('patient')
    .select(['patient_id', 'card'])
    .where('card', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('patient_id')
    .limit(LOOKED_AT)
    .execute()
  await tx.vault.know(newest.map((row) => row.patient_id))
  const found: string[] = []
  for (const { patient_id: id, card } of newest) {
    if (found.length > SHOWN) break
    if (plain((await openCard(tx, id, card as Buffer)).name).includes(plain(search))) found.push(id)
  }
  return found
}

async function rows(tx: Tx, only: string[] | null, limit = SHOWN): Promise<Listed[]> {
  if (only?.length === 0) return []
  const found = await tx.db
    .selectFrom('patient as p')
    .leftJoin('account_patient as l', (join) =>
      join
        .onRef('l.patient_id', '=', 'p.patient_id')
        .on('l.relation', '=', 'self')
        .on('l.ended_at', 'is', null),
    )
    .leftJoin('account as a', 'a.account_id', 'l.account_id')
    .select(['p.patient_id', 'p.card', 'l.account_id', 'a.disabled_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('invitation as i')
          .select('i.invitation_id')
          .whereRef('i.patient_id', '=', 'p.patient_id')
          .where('i.kind', '=', 'activation')
          .where('i.used_at', 'is', null)
          .where('i.ended_at', 'is', null)
          .where('i.ends_at', '>', tx.now),
      ).as('invited'),
    )
    .where('p.card', 'is not', null)
    .$if(only !== null, (query) => query.where('p.patient_id', 'in', only ?? []))
    .orderBy('p.created_at', 'desc')
    .orderBy('p.patient_id')
    .limit(limit)
    .execute()
  await tx.vault.know(found.map((row) => row.patient_id))
  return Promise.all(
    found.map(async (row) => ({
      patient: row.patient_id,
      way: wayOf(row),
      ...(await openCard(tx, row.patient_id, row.card as Buffer)),
    })),
  )
}

type Ways = { account_id: string | null; disabled_at: Date | null; invited: unknown }

const wayOf = ({ account_id, disabled_at, invited }: Ways): Way =>
  account_id ? (disabled_at ? 'disabled' : 'account') : invited ? 'invited' : 'none'

/** One person: card, how to reach them, and the account that is their own. */
export const readPatient = verb({
  name: 'staff.patients.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ id: z.uuid() }),
  audit: (input) => ({ action: 'read', what: 'contact', patient: input.id }),
  run: async (tx, { id }) => ({
    card: await cardFor(tx, id),
    contact: await contactFor(tx, id),
    account: (await accountFor(tx, id)) ?? null,
  }),
})

const accountFor = (tx: Tx, patient: string) =>
  tx.db
    .selectFrom('account_patient as l')
    .innerJoin('account as a', 'a.account_id', 'l.account_id')
    .select(['a.account_id as account', 'a.disabled_at as disabledAt', 'l.created_at as since'])
    .where('l.patient_id', '=', patient)
    .where('l.relation', '=', 'self')
    .where('l.ended_at', 'is', null)
    .executeTakeFirst()
