// Staff invite one person to fill in one form without signing in: a patient, at the contact on file, or somebody who is new.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { verb } from '../../../kit/verb.ts'
import { asNumber } from '../../account/factors/number.ts'
import { newToken, tokenHash } from '../../account/token.ts'
import { contactFaults, personShape } from '../../appointments/public/asked.ts'
import { languageOf } from '../../messages/templates/values.server.ts'
import { cardFor, contactFor, openPerson } from '../../staff/person.ts'
import { formsOf } from '../forms.server.ts'
import type { Words } from '../questionnaire/form.ts'
import { mustSuit, newest } from './begin.server.ts'
import { sendInvite } from './letters.ts'

const may = 'people.register' as const
const DAYS_VALID = 14
const SHOWN = 20

export type SentInvite = {
  id: string
  title: Words
  by: 'email' | 'sms'
  at: Date
  until: Date
  state: 'open' | 'used' | 'expired' | 'wrong codes' | 'withdrawn' | 'replaced'
}

type Row = Omit<SentInvite, 'state'> & {
  patient: string
  used: Date | null
  ended: SentInvite['state'] | null
  words: Buffer | null
}

async function invites({ db }: Pick<Tx, 'db'>, patient: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select k.invite_id as id, k.patient_id as patient, v.title, k.sent_by as by, k.created_at as at, k.ends_at as until, k.used_at as used,
      k.ended_why as ended, k.words
    from intake_invite k cross join lateral (
      select title from form_version v where v.form_id = k.form_id order by v.version desc limit 1) v
    where ${patient ? sql`k.patient_id = ${patient}` : sql`k.words is not null`}
    order by k.created_at desc limit ${sql.lit(SHOWN)}`.execute(db)
  return rows
}

const stateOf = (now: Date, { used, ended, until }: Row): SentInvite['state'] =>
  used ? 'used' : (ended ?? (until <= now ? 'expired' : 'open'))

const offered = async (tx: Pick<Tx, 'db'>) => (await formsOf(tx)).filter(({ ended }) => !ended)

/** What the form starts with, and links that were sent before. @throws notFound, forbidden 'restricted' */
export const readInvites = verb({
  name: 'intake.invites.read',
  who: ['staff'],
  may,
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }) => {
    await openPerson(tx, patient)
    const { name } = await cardFor(tx, patient)
    const contact = await contactFor(tx, patient)
    const rows = await invites(tx, patient)
    const sent = rows.map((row): SentInvite => {
      const { id, title, by, at, until } = row
      return { id, title, by, at, until, state: stateOf(tx.now, row) }
    })
    return { name, ...contact, forms: await offered(tx), sent }
  },
  audit: ({ patient }) => ({ action: 'read', what: 'contact', patient }),
})

/** Names of somebody new, and where the link went. */
export type NewPerson = { given: string; family: string; to: string }

const wordsPlace = (id: string) => placeOf('intake_invite', 'words', id)

/** Links to people who are not on record. */
export const readNewInvites = verb({
  name: 'intake.invites.new.read',
  who: ['staff'],
  may,
  input: z.object({}),
  run: async (tx) => {
    const rows = await invites(tx, null)
    await tx.vault.know(rows.map(({ patient }) => patient))
    const sent = await Promise.all(
      rows.map(async (row) => {
        const { patient, id, title, by, at, until } = row
        const plain = await tx.vault.open(patient, wordsPlace(id), row.words as Buffer)
        const { given, family } = JSON.parse(plain.toString()) as NewPerson
        return { id, title, by, at, until, patient, given, family, state: stateOf(tx.now, row) }
      }),
    )
    return { forms: await offered(tx), sent }
  },
  audit: (_input, { sent }) => ({ action: 'read', what: 'intake', count: sent.length }),
})

const sentBy = z.enum(['email', 'sms'], 'Choose how it is sent.')

/** One that is open for the same form ends. @throws invalid by field, notFound, forbidden 'restricted' */
export const sendPatientInvite = verb({
  name: 'intake.invites.send',
  who: ['staff'],
  may,
  input: z.object({ patient: z.uuid(), form: z.string(), by: sentBy }),
  run: async (tx, { patient, form, by: way }) => {
    await openPerson(tx, patient)
    const { preferred } = await cardFor(tx, patient)
    const { email, phone } = await contactFor(tx, patient)
    const to = way === 'email' ? email : phone && asNumber(phone)
    if (!to) throw noContact(way)
    const language = (await languageOf(tx, patient)) ?? 'en'
    return invite(tx, { patient, form, by: way, to, name: preferred, language, words: null })
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'intake invite', id, patient }),
})

const noContact = (way: 'email' | 'sms') => {
  const says =
    way === 'email'
      ? 'There is no e-mail address on file. Add it first, or send a text.'
      : 'There is no mobile number on file. Add it first, or send an e-mail.'
  return invalid('no_contact', says, { by: says })
}

/** To somebody who is not on record: the form waits for the desk when it was sent. @throws invalid by field */
export const sendNewInvite = verb({
  name: 'intake.invites.new.send',
  who: ['staff'],
  may,
  input: z
    .object({ ...personShape, form: z.string(), by: sentBy })
    .omit({ born: true })
    .superRefine(({ by: way, ...contact }, ctx) => {
      for (const [path, message] of Object.entries(contactFaults(contact, way)))
        ctx.addIssue({ code: 'custom', path: [path], message })
    }),
  run: async (tx, { given, family, email, phone, language, form, by: way }) => {
    const patient = uuidv7(tx.now)
    const to = way === 'email' ? email : (asNumber(phone) as string)
    await sql`insert into patient (patient_id, created_at) values (${patient}, ${tx.now})`.execute(
      tx.db,
    )
    const words = { given, family, to } satisfies NewPerson
    return invite(tx, { patient, form, by: way, to, name: given, language, words })
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'intake invite', id }),
})

type Inviting = {
  patient: string
  form: string
  by: 'email' | 'sms'
  to: string
  name: string
  language: string
  words: NewPerson | null
}

async function invite(
  tx: Tx & { actor: { account: string } },
  { patient, form, by: way, to, name, language, words }: Inviting,
): Promise<{ id: string }> {
  mustSuit(await newest(tx, form, false))
  await tx.db
    .updateTable('intake_invite')
    .set({ ended_at: tx.now, ended_why: 'replaced' })
    .where('patient_id', '=', patient)
    .where('form_id', '=', form)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
  const [id, token] = [uuidv7(tx.now), newToken()]
  const until = new Date(tx.now.getTime() + DAYS_VALID * 86_400_000)
  await tx.db
    .insertInto('intake_invite')
    .values({
      patient_id: patient,
      invite_id: id,
      form_id: form,
      token_hash: tokenHash(token),
      sent_by: way,
      words: words && (await tx.vault.seal(patient, wordsPlace(id), JSON.stringify(words))),
      made_by: tx.actor.account,
      created_at: tx.now,
      ends_at: until,
    })
    .execute()
  await sendInvite(tx, { patient, by: way, to, name, token, until, language: language || 'en' })
  return { id }
}

/** @throws notFound when it is over already */
export const withdrawInvite = verb({
  name: 'intake.invites.withdraw',
  who: ['staff'],
  may,
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  run: async (tx, { patient, id }): Promise<{ known: boolean }> => {
    const ended = await tx.db
      .updateTable('intake_invite')
      .set({ ended_at: tx.now, ended_why: 'withdrawn' })
      .where('patient_id', '=', patient)
      .where('invite_id', '=', id)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .returning('words')
      .executeTakeFirst()
    if (!ended) throw notFound('link_over', 'This link is over already.')
    return { known: ended.words === null }
  },
  // Of somebody new there is no record that anybody reads yet.
  audit: ({ patient, id }, { known }) => ({
    action: 'change',
    what: 'intake invite',
    id,
    patient: known ? patient : null,
    why: 'withdrawn',
  }),
})
