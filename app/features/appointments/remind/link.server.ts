// The address in a reminder, opened by whoever has it. It tells the clinic, the day and the time; nothing is changed before
// somebody says when the patient was born, and five wrong dates end all addresses of that appointment. Opening it spends
// nothing: mail scanners do.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { textsFor } from '../../notices/language.ts'
import { readCard } from '../../people/people.server.ts'
import { readAppointments } from '../appointment.ts'
import { answerOffer } from '../earlier/take.ts'
import { doAnswer, type Became } from './do.ts'
import { linkHash } from './links.ts'

const MOST_WRONG = 5
const token = z.string().max(100)

/** Somebody who is not signed in: the work runs as a job, the log says from where. */
const answering = (ctx: Context): Context => ({
  ...ctx,
  claim: { kind: 'job', job: 'appointments' },
  open: undefined,
})

export type Opened = {
  startsAt: Date
  timeZone: string
  /** over: it was moved or cancelled since, has begun, or too many wrong dates were tried. */
  state: 'open' | 'confirmed' | 'over'
  /** The time that is offered instead; null for a reminder. */
  offer: { startsAt: Date; until: Date; why: 'earlier' | 'clinic' } | null
  /** Of what it tells, for whoever is signed in: the appointment, and the offer where it is one. */
  about: { appointment: string; offer: string | null }
  /** Whoever opens it is spoken to in the language of the patient, as the letter was. */
  lang: string
}

/** @throws notFound */
export const openLink = (ctx: Context, given: string): Promise<Opened> =>
  readLink(answering(ctx), { token: given })

type Row = {
  patient: string
  link: string
  appointment: string
  offer: string | null
  over: boolean
  card: Buffer | null
  state: string
  confirmed: boolean
  startsAt: Date
  timeZone: string
  offeredAt: Date | null
  until: Date | null
  why: 'earlier' | 'clinic' | null
  open: boolean
}

const rowOf = async (tx: Pick<Tx, 'db' | 'now'>, given: string): Promise<Row> => {
  const { rows } = await sql<Row>`
    select l.patient_id as patient, l.link_id as link, l.appointment_id as appointment, l.offer_id as offer, p.card, a.state,
      a.confirmed_at is not null as confirmed, a.starts_at as "startsAt", a.time_zone as "timeZone",
      o.starts_at as "offeredAt", o.held_until as until, o.why, coalesce(o.state = 'open' and o.held_until > ${tx.now}, false) as open,
      l.ended_at is not null or (select coalesce(sum(x.wrong), 0) >= ${MOST_WRONG} from appointment_link x
        where x.patient_id = l.patient_id and x.appointment_id = l.appointment_id) as over
    from appointment_link l join appointment a on a.patient_id = l.patient_id and a.appointment_id = l.appointment_id
    join patient p on p.patient_id = l.patient_id
    left join slot_offer o on o.patient_id = l.patient_id and o.offer_id = l.offer_id
    where l.hash = ${linkHash(given)}`.execute(tx.db)
  const [row] = rows
  // After the visit nobody needs to know that there was one.
  if (!row || row.startsAt <= tx.now)
    throw notFound('no_visit_link', 'This link is no longer good. Sign in to see your visits.')
  return row
}

const readLink = verb({
  name: 'visits.link.read',
  who: ['job'],
  input: z.object({ token }),
  audit: () => [],
  run: async (tx, input): Promise<Opened> => {
    const row = await rowOf(tx, input.token)
    const { startsAt, timeZone, offeredAt, until, why } = row
    const stands = row.state === 'booked' && !row.over && (!row.offer || row.open)
    return {
      startsAt,
      timeZone,
      state: !stands ? 'over' : row.confirmed && !row.offer ? 'confirmed' : 'open',
      offer: offeredAt && until && why ? { startsAt: offeredAt, until, why } : null,
      about: { appointment: row.appointment, offer: row.offer },
      lang: (await textsFor(tx, { patient: row.patient, account: null })).lang,
    }
  },
})

/** Whether the visit is in the record that whoever is signed in has open, and theirs to change. */
export const isOwnVisit = verb({
  name: 'visits.link.own',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<boolean> =>
    (await readAppointments(tx, { ids: [id], limit: 1 })).length > 0,
})

export const deeds = ['confirm', 'cancel', 'other time', 'take', 'refuse'] as const
export type LinkBecame = Became | 'taken' | 'refused' | 'gone'

/** @returns what became of it; wrong: that is not the birth date, and it was counted. @throws invalid, notFound */
export const answerLink = async (
  ctx: Context,
  given: { token: string; born: string; what: (typeof deeds)[number] },
): Promise<LinkBecame | 'wrong'> => (await doLink(answering(ctx), given)).became

const doLink = verb({
  name: 'visits.link.answer',
  who: ['job'],
  input: z.object({
    token,
    born: z.iso.date('Enter the date of birth: year, month and day.'),
    what: z.enum(deeds, 'Choose one of these.'),
  }),
  run: async (tx, input): Promise<{ row: Row; became: LinkBecame | 'wrong' }> => {
    const first = await rowOf(tx, input.token)
    // Guesses made at once are judged one after the other.
    await sql`select from appointment where patient_id = ${first.patient} and appointment_id = ${first.appointment} for update`.execute(
      tx.db,
    )
    const row = await rowOf(tx, input.token)
    if (row.over) return { row, became: 'over' }
    const { birthDate } = await readCard(tx.vault, row.patient, row.card)
    if (!birthDate || birthDate !== input.born) {
      await tx.db
        .updateTable('appointment_link')
        .set((eb) => ({ wrong: eb('wrong', '+', 1) }))
        .where('patient_id', '=', row.patient)
        .where('link_id', '=', row.link)
        .execute()
      return { row, became: 'wrong' }
    }
    return { row, became: await deedOf(tx, row, input.what) }
  },
  audit: ({ what }, { row, became }) => ({
    action: became === 'wrong' ? 'refuse' : 'change',
    what: 'appointment',
    id: row.appointment,
    patient: row.patient,
    why: became === 'wrong' ? 'wrong date' : what,
  }),
})

async function deedOf(
  tx: Tx,
  { patient, appointment, offer, startsAt }: Row,
  what: (typeof deeds)[number],
): Promise<LinkBecame> {
  if (what === 'take' || what === 'refuse') {
    if (!offer) return 'over'
    return answerOffer(tx, {
      patient,
      id: offer,
      take: what === 'take',
      via: 'link',
      account: null,
    })
  }
  const done = await doAnswer(tx, { patient, id: appointment, startsAt, what, via: 'link' })
  return done.became
}
