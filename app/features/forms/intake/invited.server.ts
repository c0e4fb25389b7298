// A link to fill in a form, in the hands of whoever opens it. Of a patient a code goes to the contact on file first, and nothing of the
// record is shown before it is entered; five wrong ones end the link. A link that is none sounds the same.
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { asNumber } from '../../account/factors/number.ts'
import { attemptAllowed, countAttempt, networkOf } from '../../account/throttle.ts'
import { newToken, tokenHash } from '../../account/token.ts'
import { isBirthDay } from '../../register/fields.ts'
import { toFields } from '../../register/patient.fhir.ts'
import { contactFor, patientResource } from '../../staff/person.ts'
import type { Words } from '../questionnaire/form.ts'
import { countBegun, forThem, newest, openUntil, startIntake, wrongDay } from './begin.server.ts'
import { personOf, whoSchema, type Who } from './intake.ts'
import { sendInviteCode } from './letters.ts'
import { MINUTES_CODE } from './minutes.ts'

const TRIES = 40 // from one network within a quarter of an hour
const WRONG_CODES = 5
const CODES = 4 // within an hour
const SOONEST = 300 // ms

type Standing = {
  invite: string
  patient: string
  form: string
  by: 'email' | 'sms'
  mac: Buffer | null
  failures: number
  known: boolean
}

/** Locked, so that guesses made at once are judged one after the other. */
async function standing(tx: Pick<Tx, 'db' | 'now'>, token: string): Promise<Standing | null> {
  const { rows } = await sql<Standing>`
    select k.invite_id as invite, k.patient_id as patient, k.form_id as form, k.sent_by as by, k.failures, p.card is not null as known,
      case when k.code_ends_at > ${tx.now} then k.code_mac end as mac
    from intake_invite k join patient p on p.patient_id = k.patient_id
    where k.token_hash = ${tokenHash(token)} and k.used_at is null and k.ended_at is null and k.ends_at > ${tx.now}
    for update of k`.execute(tx.db)
  return rows[0] ?? null
}

const token = z.string().max(100)
const short = (said: string): string => said.slice(0, 100)

const countTry = verb({
  name: 'intake.invited.count',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  audit: () => [],
  run: (tx, { network }) =>
    countAttempt(tx, tx.vault.blind('throttle-intake-invite', network), TRIES),
})

/** Counts an attempt, and answers no sooner than a moment: what differs by a write is not heard. */
async function counted<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const soonest = setTimeout(SOONEST)
  await countTry(asPublic(ctx), { network: networkOf(ctx.caller.address ?? 'unknown') })
  const done = await work()
  await soonest
  return done
}

export type ForNew = { title: Words; minutes: number }

/** What a link to somebody new leads to; null for one to a patient, and for one that is none: a code is asked for there. */
export const lookAtInvite = (ctx: Context, said: string): Promise<ForNew | null> =>
  look(forThem(ctx), { token: short(said) })

const look = verb({
  name: 'intake.invited.look',
  who: ['job'],
  input: z.object({ token }),
  audit: () => [],
  run: async (tx, input): Promise<ForNew | null> => {
    const found = await standing(tx, input.token)
    const form = found && !found.known ? await newest(tx, found.form, false) : undefined
    return form ? { title: form.title, minutes: form.minutes } : null
  },
})

/** Sends the code to the contact on file. The same for every link, good or not. @throws tooMany */
export const askInviteCode = (ctx: Context, said: string): Promise<void> =>
  counted(ctx, async () => {
    await sendCode(forThem(ctx), { token: short(said) })
  })

const codeMac = ({ vault }: Pick<Tx, 'vault'>, said: string, code: string): Buffer =>
  vault.blind('intake-invite-code', `${tokenHash(said).toString('hex')}|${code}`)

const sendCode = verb({
  name: 'intake.invited.code',
  who: ['job'],
  input: z.object({ token }),
  prepare: async ({ vault }) => {
    // The same work for a link that is none.
    await vault.seal(CLINIC_SUBJECT, 'card.decoy', 'nobody')
    return String(randomInt(1_000_000)).padStart(6, '0')
  },
  run: async (tx, input, code): Promise<string | null> => {
    const found = await standing(tx, input.token)
    if (!found?.known) return null
    const { patient, invite, by } = found
    const { email, phone } = await contactFor(tx, patient)
    const to = by === 'email' ? email : phone && asNumber(phone)
    const counter = tx.vault.blind('throttle-intake-invite-code', invite)
    if (!to || !(await attemptAllowed(tx, counter, CODES, 60))) return null
    await sql`update intake_invite set code_mac = ${codeMac(tx, input.token, code)},
        code_ends_at = ${new Date(tx.now.getTime() + MINUTES_CODE * 60_000)}
      where patient_id = ${patient} and invite_id = ${invite}`.execute(tx.db)
    const resource = await patientResource(tx, patient)
    const language = resource ? toFields(resource).language.split('-')[0] : ''
    await sendInviteCode(tx, { patient, by, to, code, language: language || 'en' })
    return patient
  },
  audit: (_input, patient) => ({
    action: patient ? 'create' : 'refuse',
    what: 'intake invite',
    patient,
    why: patient ? 'code' : 'unknown or over',
  }),
})

/** @returns the token of its pages; null for a wrong code, and for a link that is none or over @throws tooMany */
export async function proveInvite(
  ctx: Context,
  said: string,
  { code, language }: { code: string; language: string },
): Promise<string | null> {
  const next = newToken()
  const digits = code.replace(/\D/g, '').slice(0, 12)
  const input = { token: short(said), code: digits, language, next }
  return (await counted(ctx, () => prove(forThem(ctx), input))).proved ? next : null
}

const prove = verb({
  name: 'intake.invited.prove',
  who: ['job'],
  input: z.object({
    token,
    code: z.string(),
    language: z.string().max(20),
    next: z.string().length(43),
  }),
  run: async (tx, { token: said, code, language, next }) => {
    const found = await standing(tx, said)
    if (!found?.known) return { proved: false, patient: null }
    const { patient, invite, mac, failures } = found
    if (!mac?.equals(codeMac(tx, said, code))) {
      const over = failures + 1 >= WRONG_CODES
      await sql`update intake_invite set failures = failures + 1,
          ended_at = ${over ? tx.now : null}, ended_why = ${over ? 'wrong codes' : null}
        where patient_id = ${patient} and invite_id = ${invite}`.execute(tx.db)
      return { proved: false, patient }
    }
    await sql`update intake_invite set code_mac = null, failures = 0
      where patient_id = ${patient} and invite_id = ${invite}`.execute(tx.db)
    await goOnOrStart(tx, found, next, language)
    return { proved: true, patient }
  },
  audit: (_input, { proved, patient }) => ({
    action: proved ? 'read' : 'refuse',
    what: 'intake invite',
    patient,
    why: proved ? null : patient ? 'wrong code' : 'unknown or over',
  }),
})

/** Whoever began by this link goes on with what they began. */
async function goOnOrStart(
  tx: Tx,
  { patient, invite, form: wanted }: Standing,
  next: string,
  language: string,
): Promise<void> {
  const { numAffectedRows: begun = 0n } = await sql`
    update intake set token_hash = ${tokenHash(next)}, token_ends_at = ${openUntil(tx.now)}
    where patient_id = ${patient} and invite_id = ${invite} and state = 'draft' and ends_at > ${tx.now}`.execute(
    tx.db,
  )
  if (begun > 0n) return
  const form = await newest(tx, wanted, false)
  const person = await patientResource(tx, patient)
  if (!form || !person) throw notFound()
  const { given, family, born, email, mobile: phone } = toFields(person)
  const who: Who = { given, family, born, email, phone, language: '' }
  await startIntake(tx, {
    patient,
    form,
    invite,
    token: next,
    who,
    person,
    language,
    proved: true,
  })
}

/** Somebody new begins by their link. @returns the token of its pages; null where the link is over @throws invalid, tooMany */
export async function beginByInvite(
  ctx: Context,
  said: string,
  input: { who: Who; language: string },
): Promise<string | null> {
  await countBegun(asPublic(ctx), { network: networkOf(ctx.caller.address ?? 'unknown') })
  const next = newToken()
  return (await beginNew(forThem(ctx), { ...input, token: short(said), next })) ? next : null
}

const beginNew = verb({
  name: 'intake.invited.begin',
  who: ['job'],
  input: z.object({
    token,
    who: whoSchema,
    language: z.string().max(20),
    next: z.string().length(43),
  }),
  run: async (tx, { token: said, who, language, next }): Promise<{ id: string } | null> => {
    if (!isBirthDay(who.born, tx.now)) throw wrongDay()
    const found = await standing(tx, said)
    const form = found && !found.known ? await newest(tx, found.form, false) : undefined
    if (!found || !form) return null
    return startIntake(tx, {
      patient: found.patient,
      form,
      invite: found.invite,
      token: next,
      who,
      person: personOf(who),
      language,
      proved: false,
    })
  },
  audit: (_input, made) =>
    made ? { action: 'create', what: 'intake', id: made.id } : { action: 'refuse', what: 'intake' },
})
