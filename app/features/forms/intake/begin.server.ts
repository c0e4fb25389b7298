// Beginning to fill in a form without an account. Nothing is looked up of anybody: whoever is known here gets the same answer, at the
// same price, as whoever is not.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound, tooMany } from '../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../kit/ids.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { attemptAllowed, networkOf } from '../../account/throttle.ts'
import { newToken, tokenHash } from '../../account/token.ts'
import { isBirthDay } from '../../register/fields.ts'
import { formOf, wentOn } from '../opened.ts'
import type { Words } from '../questionnaire/form.ts'
import {
  DAYS_KEPT,
  HOURS_OPEN,
  personOf,
  sealFilled,
  sealWho,
  whoSchema,
  type Filled,
  type Who,
} from './intake.ts'

/** Forms begun within a day: a waiting room is one network. */
export const BEGUN = { network: 60, all: 1000 }
const DAY = 24 * 60 // minutes

/** What runs as a job for somebody who is not signed in. */
export const forThem = (ctx: Context): Context => ({
  ...ctx,
  claim: { kind: 'job', job: 'intake' },
  open: undefined,
})

export type Offered = {
  id: string
  version: number
  title: Words
  about: Words | null
  minutes: number
}

/** A form that anybody may fill in. @throws notFound for every other */
export const readPublicForm = (ctx: Context, id: string): Promise<Offered> =>
  readOffered(asPublic(ctx), { id })

const readOffered = verb({
  name: 'intake.form.read',
  who: ['public'],
  input: z.object({ id: z.string() }),
  audit: () => [],
  run: async (tx, { id }): Promise<Offered> => {
    const found = await newest(tx, id, true)
    if (!found) throw notFound()
    const { body, ...offered } = found
    return { ...offered, about: formOf({ form: id, version: found.version, body }).about }
  },
})

/** Every form that anybody may fill in, by title. */
export const listPublicForms = (ctx: Context): Promise<Omit<Offered, 'about'>[]> =>
  listOffered(asPublic(ctx), {})

const listOffered = verb({
  name: 'intake.forms.list',
  who: ['public'],
  input: z.object({}),
  audit: () => [],
  run: async ({ db }): Promise<Omit<Offered, 'about'>[]> => {
    const { rows } = await sql<Omit<Offered, 'about'>>`
      select f.form_id as id, v.version, v.title, v.minutes from form f cross join lateral (
        select version, title, minutes from form_version v where v.form_id = f.form_id order by v.version desc limit 1) v
      where f.ended_at is null and f.open_since is not null order by v.title ->> 'text' limit 100`.execute(
      db,
    )
    return rows
  },
})

type Newest = Omit<Offered, 'about'> & { body: unknown }

/** The version of a form that is shown now; undefined where it is out of use. @param open only where anybody may fill it in */
export async function newest(
  { db }: Pick<Tx, 'db'>,
  form: string,
  open: boolean,
): Promise<Newest | undefined> {
  if (!isUuid(form)) return undefined
  const { rows } = await sql<Newest>`
    select f.form_id as id, v.version, v.title, v.minutes, v.body from form f join form_version v on v.form_id = f.form_id
    where f.form_id = ${form} and f.ended_at is null ${open ? sql`and f.open_since is not null` : sql``}
    order by v.version desc limit 1`.execute(db)
  return rows[0]
}

/** @throws invalid for a form that only whoever is signed in can answer */
export function mustSuit(found: Newest | undefined): Newest {
  if (!found) throw invalid('form', WHICH, { form: WHICH })
  // That texts may be sent is agreed to for a number that was proved.
  if (formOf({ form: found.id, ...found }).consent === 'texts')
    throw invalid('form_signed_in', SIGNED_IN, { form: SIGNED_IN })
  return found
}
const WHICH = 'Choose a form.'
const SIGNED_IN =
  'This form agrees to texts, which takes an account. Ask for it from the chart instead.'

/** @returns the token of its pages @throws invalid, tooMany, notFound where the form is not open */
export async function beginIntake(
  ctx: Context,
  { form, who, language }: { form: string; who: Who; language: string },
): Promise<string> {
  await countBegun(asPublic(ctx), { network: networkOf(ctx.caller.address ?? 'unknown') })
  const token = newToken()
  await beginDraft(forThem(ctx), { form, who, language, token })
  return token
}

export const countBegun = verb({
  name: 'intake.count',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  audit: () => [],
  run: async (tx, { network }): Promise<void> => {
    for (const [key, limit] of [
      [network, BEGUN.network],
      ['all', BEGUN.all],
    ] as const)
      if (!(await attemptAllowed(tx, tx.vault.blind('throttle-intake', key), limit, DAY)))
        throw tooMany(
          'too_many_forms',
          'Too many forms were begun from your network today. Call us, or fill it in with us when you come.',
        )
  },
})

const beginDraft = verb({
  name: 'intake.begin',
  who: ['job'],
  input: z.object({
    form: z.string(),
    who: whoSchema,
    language: z.string().max(20),
    token: z.string().length(43),
  }),
  run: async (tx, { form, who, language, token }): Promise<{ id: string }> => {
    if (!isBirthDay(who.born, tx.now)) throw wrongDay()
    const found = await newest(tx, form, true)
    if (!found) throw notFound()
    const patient = uuidv7(tx.now)
    await sql`insert into patient (patient_id, created_at) values (${patient}, ${tx.now})`.execute(
      tx.db,
    )
    const person = personOf(who)
    return startIntake(tx, {
      patient,
      form: found,
      invite: null,
      token,
      who,
      person,
      language,
      proved: false,
    })
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'intake', id }),
})

export const wrongDay = () => {
  const says = 'This day is still to come, or too long ago. Check the year.'
  return invalid('birth_date', says, { born: says })
}

type Starting = Pick<Filled, 'person' | 'language' | 'proved'> & {
  /** The record that it is sealed under. */
  patient: string
  form: Newest
  invite: string | null
  token: string
  who: Who
}

/** A draft that begins with what is known. */
export async function startIntake(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  { patient, form, invite, token, who, ...known }: Starting,
): Promise<{ id: string }> {
  const id = uuidv7(tx.now)
  const { answers } = wentOn(formOf({ form: form.id, ...form }), null, {}, known.person)
  const of = { id, patient }
  await tx.db
    .insertInto('intake')
    .values({
      patient_id: patient,
      intake_id: id,
      form_id: form.id,
      version: form.version,
      invite_id: invite,
      token_hash: tokenHash(token),
      token_ends_at: openUntil(tx.now),
      who: await sealWho(tx, of, who),
      answers: await sealFilled(tx, of, {
        ...known,
        answers,
        code: null,
        signed: null,
      }),
      state: 'draft',
      state_at: tx.now,
      created_at: tx.now,
      ends_at: new Date(tx.now.getTime() + DAYS_KEPT * 86_400_000),
    })
    .execute()
  return { id }
}

export const openUntil = (now: Date): Date => new Date(now.getTime() + HOURS_OPEN * 3_600_000)
