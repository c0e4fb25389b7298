// Answering an invitation to act for somebody. One answer for everything that does not fit: a wrong link, wrong
// digits, a name that is taken, a person who must not. The fifth wrong code ends it, on however many servers.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Context, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { newPassword } from '../account/new-password.ts'
import { addressesOf } from '../account/notice.ts'
import { hashPassword, PASSWORD_LENGTH, refuseBreached } from '../account/password.ts'
import { countAttempt, LIMITS, networkOf } from '../account/throttle.ts'
import { isUserName } from '../invitations/user-name.ts'
import { readCard } from '../people/people.server.ts'
import { isBlocked } from './blocks.ts'
import { writeGrant } from './grant.ts'
import { notify, ownersEmail } from './letters.ts'
import { digitsMac, linkHash, WRONG_CODES } from './proof.ts'
import { openTerms, type CaregiverTerms } from './terms.ts'

/** Somebody who may not be signed in answers: the work runs as this job, the log says from where. */
const answering = (ctx: Context): Context => ({
  ...ctx,
  claim: { kind: 'job', job: 'activation' },
  open: undefined,
})

const NO_FIT =
  'That does not fit. Check the six digits with the person who asked you. If you have an account here, sign in first. After five wrong tries the invitation ends.'
const noFit = () => invalid('join_no', NO_FIT, { digits: NO_FIT })

export type Asked = Pick<CaregiverTerms, 'sections' | 'acts' | 'until' | 'basis' | 'name'> & {
  whose: string
  byMail: boolean
}

/** Who asks and for what, to whoever has the link; reading spends nothing. Null when it is over or never was. */
export const readAsked = (ctx: Context, link: string): Promise<Asked | null> =>
  findAsked(answering(ctx), { link, address: ctx.caller.address })

const findAsked = verb({
  name: 'caregivers.join.read',
  who: ['job'],
  input: z.object({ link: z.string().max(100), address: z.string().nullable() }),
  prepare: async (kit, { address }) =>
    kit.vault.blind('throttle-join', networkOf(address ?? 'unknown')),
  run: async (tx, { link }, network): Promise<(Asked & { patient: string }) | null> => {
    await countAttempt(tx, network, LIMITS.address)
    const found = await findOpen(tx, link)
    if (!found) return null
    const { sections, acts, until, basis, name, email } = found.terms
    return {
      sections,
      acts,
      until,
      basis,
      name,
      whose: found.whose,
      byMail: email !== null,
      patient: found.patient,
    }
  },
  audit: (_input, output) => ({
    action: output ? 'read' : 'refuse',
    what: 'invitation to help',
    patient: output?.patient ?? null,
  }),
})

/** Locked, so that guesses made at once are judged one after the other. */
async function findOpen(tx: Tx, link: string) {
  const row = await tx.db
    .selectFrom('invitation as i')
    .innerJoin('patient as p', 'p.patient_id', 'i.patient_id')
    .select([
      'i.invitation_id as id',
      'i.patient_id',
      'i.code_mac',
      'i.terms',
      'i.made_by',
      'p.card',
    ])
    .where('i.link_hash', '=', linkHash(link))
    .where('i.kind', '=', 'caregiver')
    .where('i.used_at', 'is', null)
    .where('i.ended_at', 'is', null)
    .where('i.ends_at', '>', tx.now)
    .forUpdate('i')
    .executeTakeFirst()
  if (!row?.patient_id) return null
  const patient = row.patient_id
  return {
    ...row,
    patient,
    whose: (await readCard(tx.vault, patient, row.card)).preferred,
    terms: await openTerms(tx.vault, patient, row.id, row.terms),
  }
}

export type Joining = { link: string; digits: string } & (
  | { account: string; password?: undefined; userName?: undefined }
  | { account: null; password: string; userName: string }
)

/** What is wrong with the form as it is, whatever the invitation: no guess is counted for that. */
function missingIn({ digits, account, password, userName }: Joining): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (digits.replace(/\D/g, '').length !== 6) wrong.digits = 'Enter the six digits.'
  if (account !== null) return wrong
  if (userName && !isUserName(userName))
    wrong.name = 'Use 4 to 30 letters, figures, dots or dashes.'
  const long = newPassword(PASSWORD_LENGTH.min).safeParse(password)
  if (!long.success) wrong.password = long.error.issues[0]?.message ?? ''
  return wrong
}

/** @returns the account that acts from now on, and for whom @throws invalid with one answer */
export async function join(
  ctx: Context,
  input: Joining,
): Promise<{ account: string; patient: string }> {
  const missing = missingIn(input)
  if (Object.keys(missing).length > 0)
    throw invalid(missing.name ? 'name_bad' : 'join_missing', 'Something is missing.', missing)
  if (input.account === null)
    await refuseBreached(ctx.kit, input.password, [input.userName], 'password')
  const joined = await tryJoin(answering(ctx), { ...input, address: ctx.caller.address })
  if (!joined.account || !joined.patient) throw noFit()
  return { account: joined.account, patient: joined.patient }
}

const tryJoin = verb({
  name: 'caregivers.join',
  who: ['job'],
  input: z.object({
    link: z.string().max(100),
    digits: z.string().max(20),
    account: z.uuid().nullable(),
    password: newPassword(PASSWORD_LENGTH.min).optional(),
    userName: z.string().trim().max(60).optional(),
    address: z.string().nullable(),
  }),
  prepare: async (kit, { address, password }) => ({
    network: kit.vault.blind('throttle-join', networkOf(address ?? 'unknown')),
    account: uuidv7(kit.clock()),
    hash: password === undefined ? null : await hashPassword(password),
  }),
  run: async (tx, input, ready) => {
    await countAttempt(tx, ready.network, LIMITS.address)
    const found = await findOpen(tx, input.link)
    const no = (why: string) => ({
      account: null,
      patient: null,
      tried: found?.id ?? null,
      of: found?.patient ?? null,
      why,
    })
    if (!found) return no('unknown or over')
    if (!digitsMac(tx.vault, found.id, input.digits).equals(found.code_mac)) {
      await countWrong(tx, found.id)
      return no('wrong code')
    }
    const { patient, terms, whose } = found
    const key = await signInKey(tx, input, terms)
    if (await isBlocked(tx, patient, { ...terms, key })) return no('blocked')
    const account =
      input.account ?? (key && ready.hash && (await makeAccount(tx, ready, key, terms.email)))
    if (!account) return no('no account')
    if (terms.basis === 'patient') await inPlaceOfGuardian(tx, patient, account)
    const grant = await writeGrant(tx, { patient, account, whose, terms, by: found.made_by })
    if (!grant) return no('opens it already')
    await tx.db
      .updateTable('invitation')
      .set({ used_at: tx.now, used_by: account })
      .where('invitation_id', '=', found.id)
      .execute()
    await notify(
      tx,
      terms.basis === 'patient' ? 'accepted' : 'started-own',
      { patient, email: await ownersEmail(tx, patient) },
      { name: terms.name, whose },
    )
    return { account, patient, tried: found.id, of: patient, why: null }
  },
  audit: (_input, { account, tried, of, why }) => ({
    action: account ? 'create' : 'refuse',
    what: account ? 'somebody who helps' : 'invitation to help',
    id: tried,
    account,
    patient: of,
    why,
  }),
})

/** The account that is signed in where an invitation is opened. */
export const readMe = verb({
  name: 'caregivers.join.me',
  who: ['patient'],
  reach: 'any',
  input: z.object({}),
  audit: () => [],
  run: async (tx) => {
    const { account } = tx.actor
    return { account, email: (await addressesOf(tx, account)).email }
  },
})

const countWrong = (tx: Tx, id: string) =>
  tx.db
    .updateTable('invitation')
    .set({
      failures: sql`failures + 1`,
      ended_at: sql`case when failures + 1 >= ${WRONG_CODES} then ${tx.now}::timestamptz end`,
      ended_why: sql`case when failures + 1 >= ${WRONG_CODES} then 'wrong codes' end`,
    })
    .where('invitation_id', '=', id)
    .execute()

/** By what the account is found: its own, the address the invitation went to, or a name for one on paper. */
async function signInKey(
  tx: Tx,
  { account, userName }: { account: string | null; userName?: string },
  { email }: CaregiverTerms,
): Promise<Buffer | null> {
  if (!account) {
    // A name that looks like somebody's address would stand in their place wherever accounts are found by it.
    const name = email ?? (isUserName(userName ?? '') ? userName : null)
    return name ? emailKey(tx.ctx.kit, name) : null
  }
  const row = await tx.db
    .selectFrom('account')
    .select('email_key')
    .where('account_id', '=', account)
    .where('kind', '=', 'patient')
    .executeTakeFirst()
  return row?.email_key ?? null
}

/** @returns null when somebody signs in by that name already */
async function makeAccount(
  tx: Tx,
  ready: { account: string; hash: string | null },
  key: Buffer,
  email: string | null,
): Promise<string | null> {
  const { account, hash } = ready
  const made = await tx.db
    .insertInto('account')
    .values({
      account_id: account,
      email_key: key,
      email:
        email === null ? null : await tx.vault.seal(account, `account.email:${account}`, email),
      kind: 'patient',
      password_hash: hash,
      password_set_at: tx.now,
      created_at: tx.now,
    })
    .onConflict((oc) => oc.column('email_key').doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return made?.account_id ?? null
}

/** What a young person shares of their own accord takes the place of what the law once gave. */
const inPlaceOfGuardian = (tx: Tx, patient: string, account: string) =>
  tx.db
    .updateTable('account_patient')
    .set({ ended_at: tx.now, ended_why: 'shared by the patient' })
    .where('patient_id', '=', patient)
    .where('account_id', '=', account)
    .where('relation', '=', 'proxy')
    .where('ended_at', 'is', null)
    .execute()
