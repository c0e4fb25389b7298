// A form as whoever holds the token of its address fills it in: read, kept page by page, and sent. Row-level security shows that one
// draft to that token, and nothing once it was sent.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound, tooMany } from '../../../kit/errors.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { attemptAllowed, countAttempt, networkOf, WINDOW_MINUTES } from '../../account/throttle.ts'
import { newCode } from '../../account/factors/codes.ts'
import { tokenHash } from '../../account/token.ts'
import { wentOn } from '../opened.ts'
import type { Value } from '../questionnaire/answers.ts'
import type { Words } from '../questionnaire/form.ts'
import { put, type Settled } from '../questionnaire/settle.ts'
import { withTimes, type Times } from '../questionnaire/times.ts'
import { isStrokes } from '../sign/strokes.ts'
import { openUntil } from './begin.server.ts'
import {
  intakeColumns,
  openWhoOf,
  sealFilled,
  standing,
  type Filled,
  type Intake,
  type IntakeSignature,
  type Standing,
  type Who,
} from './intake.ts'
import { sendGoOnCode } from './letters.ts'

/** Pages kept or drawn from one network within a quarter of an hour: typing keeps one every few seconds. */
const PAGES = 3000
/** Letters with a code, of one form. */
const CODES_MAILED = 3
/** Codes tried within a quarter of an hour. */
export const TRIES = { network: 10, all: 300 }

export type Open = Standing & {
  intake: Intake
  title: Words
  who: Who
}

const one = z.object({ token: z.string(), network: z.string().max(100) })

/** As the verbs of one draft are called. */
function at(ctx: Context, token: string): [Context, { token: string; network: string }] {
  const short = token.slice(0, 100)
  const secret = tokenHash(short).toString('hex')
  return [
    asPublic(ctx, { secret }),
    { token: short, network: networkOf(ctx.caller.address ?? 'unknown') },
  ]
}

/** @returns null for an address that opens nothing: it was sent, its time is over, or it never was one */
export const readIntake = (ctx: Context, token: string): Promise<Open | null> =>
  read(...at(ctx, token))

const read = verb({
  name: 'intake.read',
  who: ['public'],
  input: one,
  run: (tx, { token }): Promise<Open | null> => opened(tx, token, false),
  audit: (_input, open) => (open ? { action: 'read', what: 'intake', id: open.intake.id } : []),
})

async function opened(tx: Tx, token: string, lock: boolean): Promise<Open | null> {
  const { rows } = await sql<Intake & { title: Words }>`
    select ${intakeColumns}, v.title from intake i join form_version v on v.form_id = i.form_id and v.version = i.version
    where i.token_hash = ${tokenHash(token)} ${lock ? sql`for update of i` : sql``}`.execute(tx.db)
  const [intake] = rows
  if (!intake?.answers || !intake.who) return null
  const { title, ...row } = intake
  return {
    ...(await standing(tx, row, intake.answers)),
    intake: row,
    title,
    who: await openWhoOf(tx, row, intake.who),
  }
}

async function keep(tx: Tx, { intake, filled }: Open, changed: Partial<Filled>): Promise<void> {
  const sealed = await sealFilled(tx, intake, { ...filled, ...changed })
  await sql`update intake set answers = ${sealed}, token_ends_at = ${openUntil(tx.now)}
    where patient_id = ${intake.patient} and intake_id = ${intake.id}`.execute(tx.db)
}

/** Keeps what was answered on one page. @returns how the form stands now; null as `readIntake` */
export function saveIntake(
  ctx: Context,
  token: string,
  input: { changed: [key: string, values: Value[]][]; times?: Times | null; language: string },
): Promise<Settled | null> {
  const [as, where] = at(ctx, token)
  return save(as, { ...where, ...input })
}

const save = verb({
  name: 'intake.save',
  who: ['public'],
  input: one.extend({
    changed: z.custom<[key: string, values: Value[]][]>(Array.isArray),
    times: z.custom<Times | null>().optional(),
    language: z.string().max(20),
  }),
  audit: () => [],
  run: async (tx, { token, network, changed, times, language }): Promise<Settled | null> => {
    await countAttempt(tx, tx.vault.blind('throttle-intake-page', network), PAGES)
    const open = await opened(tx, token, true)
    if (!open) return null
    const { form, settled: before, filled } = open
    const typed = put(form, before.answers, new Map(changed))
    const given = times ? withTimes(form, typed, times) : typed
    const stands = wentOn(form, before.answers, given, filled.person)
    await keep(tx, open, { answers: stands.answers, language })
    return stands
  },
})

/** @returns whether the clinic has it now @throws invalid while anything is missing or wrong */
export const sendIntake = (ctx: Context, token: string): Promise<boolean> => send(...at(ctx, token))

const send = verb({
  name: 'intake.send',
  who: ['public'],
  input: one,
  run: async (tx, { token }): Promise<boolean> => {
    const open = await opened(tx, token, true)
    if (open?.form.signers.includes('signer'))
      throw invalid('form_unsigned', 'This form is not signed yet, so it was not sent.', {
        sign: 'Sign this form. It is sent when you sign it.',
      })
    return submit(tx, open, token)
  },
  audit: (_input, sent) => (sent ? { action: 'create', what: 'form' } : []),
})

/** What is the clinic's from now on. Pressed twice it was sent, once. @throws invalid */
async function submit(tx: Tx, open: Open | null, token: string): Promise<boolean> {
  if (open) whole(open)
  const { rows } = await sql<{ id: string | null }>`
    select app.send_intake(${tokenHash(token)}) as id`.execute(tx.db)
  const id = rows[0]?.id ?? null
  if (open && id) await enqueue(tx, 'intake', id)
  return id !== null
}

function whole({ settled }: Open): void {
  if (settled.wrong.some(({ firm }) => firm))
    throw invalid('form_gaps', 'This form is not finished. The questions below still need you.')
}

const LONGEST_NAME = 120
const name = z.string().trim().max(LONGEST_NAME, `Use at most ${LONGEST_NAME} characters.`)
const signatureFields = {
  /** Who signs: the person whom the form is about, or somebody for them. */
  as: z.enum(['self', 'other'], 'Say who signs.'),
  typed: name,
  strokes: z.string().max(50_000),
  witness: name,
  interpreter: name,
}
const signatureSchema = z.object(signatureFields)

/** Signs and sends it. As `sendIntake`. @throws invalid */
export function signIntake(
  ctx: Context,
  token: string,
  given: z.input<typeof signatureSchema>,
): Promise<boolean> {
  const [as, where] = at(ctx, token)
  return sign(as, { ...given, ...where })
}

const sign = verb({
  name: 'intake.sign',
  who: ['public'],
  input: one.extend(signatureFields),
  run: async (tx, { token, as, typed, ...given }): Promise<boolean> => {
    const open = await opened(tx, token, true)
    if (!open) return submit(tx, null, token)
    const { form, who } = open
    if (!form.signers.includes('signer')) throw notFound()
    const strokes = isStrokes(given.strokes) ? given.strokes : null
    if (!typed && (!strokes || as === 'other'))
      throw invalid('form_unsigned', 'This form is not signed yet, so it was not sent.', {
        typed:
          as === 'other'
            ? 'Type your full name: we have to know who signs.'
            : 'Sign here: type your name, or draw your signature.',
      })
    whole(open)
    const asks = (by: 'witness' | 'interpreter') =>
      form.signers.includes(by) && given[by] ? given[by] : null
    const { address, device } = tx.ctx.caller
    const signed: IntakeSignature = {
      role: as === 'self' ? 'self' : 'guardian',
      name: as === 'self' ? `${who.given} ${who.family}` : typed,
      typed: typed || null,
      strokes,
      witness: asks('witness'),
      interpreter: asks('interpreter'),
      at: tx.now.toISOString(),
      address,
      device,
    }
    await keep(tx, open, { signed })
    return submit(tx, open, token)
  },
  audit: (_input, sent) => (sent ? { action: 'create', what: 'form' } : []),
})

const codeKey = ({ vault }: Pick<Tx, 'vault'>, code: string): Buffer =>
  vault.blind('intake-code', code.toLowerCase().replace(/[^a-z\d]/g, ''))

export type GoOn = { code: string; until: Date; mailed: boolean }

/**
 * The code by which it goes on on another device. @param mail to the e-mail address that was given
 * @returns null as `readIntake` @throws tooMany
 */
export function codeOfIntake(ctx: Context, token: string, mail: boolean): Promise<GoOn | null> {
  const [as, where] = at(ctx, token)
  return makeCode(as, { ...where, mail })
}

const makeCode = verb({
  name: 'intake.code',
  who: ['public'],
  input: one.extend({ mail: z.boolean() }),
  audit: () => [],
  run: async (tx, { token, mail }): Promise<GoOn | null> => {
    const open = await opened(tx, token, true)
    if (!open) return null
    const { intake, who, filled } = open
    const code = filled.code ?? newCode()
    if (!filled.code) {
      await keep(tx, open, { code })
      await sql`update intake set code_key = ${codeKey(tx, code)}
        where patient_id = ${intake.patient} and intake_id = ${intake.id}`.execute(tx.db)
    }
    const until = intake.endsAt
    if (!mail || !who.email) return { code, until, mailed: false }
    for (const key of [`form ${intake.id}`, `to ${who.email.toLowerCase()}`])
      if (
        !(await attemptAllowed(tx, tx.vault.blind('throttle-intake-mail', key), CODES_MAILED, 60))
      )
        throw tooMany(
          'too_many_codes',
          'We sent the code there already. Look among unwanted mail too, or write the code down.',
        )
    await sendGoOnCode(tx, { patient: intake.patient, who, code, until, language: filled.language })
    return { code, until, mailed: true }
  },
})

/**
 * Goes on with what was begun elsewhere; the address there opens it no more.
 * @returns whether the code was one @throws tooMany
 */
export async function goOnWith(ctx: Context, typed: string, token: string): Promise<boolean> {
  const code = typed.slice(0, 40)
  const secret = tokenHash(token).toString('hex')
  const network = networkOf(ctx.caller.address ?? 'unknown')
  await countCode(asPublic(ctx), { network })
  const key = codeKey(ctx.kit, code).toString('hex')
  return takeUp(asPublic(ctx, { secret, code: key }), { code, token })
}

const countCode = verb({
  name: 'intake.go-on.count',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  audit: () => [],
  run: async (tx, { network }): Promise<void> => {
    await countAttempt(tx, tx.vault.blind('throttle-intake-code', network), TRIES.network)
    const all = tx.vault.blind('throttle-intake-code', 'all')
    if (!(await attemptAllowed(tx, all, TRIES.all, WINDOW_MINUTES)))
      throw tooMany('too_many_attempts', 'Many codes are tried just now. Try again in a while.')
  },
})

const takeUp = verb({
  name: 'intake.go-on',
  who: ['public'],
  input: z.object({ code: z.string(), token: z.string().length(43) }),
  run: async (tx, { code, token }): Promise<boolean> => {
    const done = await sql`
      update intake set token_hash = ${tokenHash(token)}, token_ends_at = ${openUntil(tx.now)}
      where code_key = ${codeKey(tx, code)}`.execute(tx.db)
    return Number(done.numAffectedRows ?? 0) > 0
  },
  audit: (_input, found) => ({ action: found ? 'change' : 'refuse', what: 'intake' }),
})
