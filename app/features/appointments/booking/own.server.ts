// A patient's appointments, or those of whoever they act for: read, booked, moved, cancelled, confirmed, arrived at.
import { z } from 'zod'
import type { Actor } from '../../../kit/actor.ts'
import { conflict } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { noticeRead } from '../../notices/tell.ts'
import {
  mayCancel,
  mayMove,
  readAppointment,
  readAppointments,
  type Appointment,
  type Asked,
  type Ruling,
} from '../appointment.ts'
import { confirmAppointment, endAppointment } from '../change.ts'
import { moveAppointment, placeAppointment, type By } from '../place.ts'
import { patientReasons } from '../reasons.ts'
import { ways } from '../way.ts'
import { isOpen, mayArrive, toDoFor, type ToDo } from '../check-in/steps.ts'
import { freely, mustMove, type MustMove } from '../earlier/must-move.ts'
import { notLeft } from '../earlier/take.ts'
import { eventsOf, type Happened } from './events.ts'
import { readSlotKey } from './slot-key.ts'

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const acts = { act: 'appointments' } as const
const PAGE = 20
const notAnyMore = { states: ['cancelled'], order: 'latest', limit: PAGE } satisfies Asked

const by = ({ actor: { relation, account } }: Own): By => ({
  via: 'portal',
  side: relation === 'self' ? 'patient' : 'helper',
  account,
})

/** Whether they may do something with it, and not only look. */
const mayAct = ({ actor: { relation, acts: shared } }: Own): boolean =>
  relation === 'self' || shared.includes('appointments')

export type OneAppointment = {
  appointment: Appointment
  events: Happened[]
  toDo: ToDo[]
  /** Check-in is open. */
  open: boolean
  arrive: boolean
  move: Ruling
  cancel: Ruling
  mayAct: boolean
  /** The clinic cannot keep it; null: it can. */
  mustMove: MustMove | null
}

/** @throws notFound */
export const readOwnAppointment = verb({
  name: 'appointments.read',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'appointment', id }),
  run: async (tx, { id }): Promise<OneAppointment> => {
    const appointment = await readAppointment(tx, null, id)
    if (!tx.actor.viewedBy) await noticeRead(tx, id)
    const must = (await mustMove(tx, [id])).get(id) ?? null
    const ruled = must ? freely : (ruling: Ruling) => ruling
    return {
      appointment,
      events: await eventsOf(tx, appointment, tx.actor.relation === 'self'),
      toDo: await toDoFor(tx, appointment),
      open: isOpen(appointment, tx.now) && !must,
      arrive: mayArrive(appointment, tx.now) && !must,
      move: ruled(mayMove(appointment, tx.now)),
      cancel: ruled(mayCancel(appointment, tx.now)),
      mayAct: mayAct(tx),
      mustMove: must,
    }
  },
})

/** Those that are over or were cancelled, the latest first. @returns `older`: for the next page; null when that is all */
export const listPast = verb({
  name: 'appointments.past.list',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ before: z.iso.datetime().nullable().catch(null) }),
  audit: { action: 'read', what: 'appointments' },
  run: async (tx, { before }): Promise<{ past: Appointment[]; older: string | null }> => {
    const found = await readAppointments(tx, {
      to: before ? new Date(before) : tx.now,
      order: 'latest',
      limit: PAGE + 1,
    })
    const past = found.slice(0, PAGE)
    const last = found.length > PAGE ? past.at(-1) : undefined
    // Those that were to come and do not are over too.
    const off = before ? [] : await readAppointments(tx, { ...notAnyMore, from: tx.now })
    return { past: [...off, ...past], older: last?.startsAt.toISOString() ?? null }
  },
})

const slot = z.string().refine((key) => readSlotKey(key) !== null, 'Choose a time.')
const way = z.enum(ways, 'Choose how you want to come.')
const words = z.string().trim().max(2000, 'Use at most 2,000 characters.').default('')

/** @throws TimeTaken with what is free around it; notFound */
export const bookAppointment = verb({
  name: 'appointments.book',
  who: ['patient'],
  reach: acts,
  input: z.object({ type: z.uuid(), slot, way, reason: words, key: z.uuid() }),
  run: (tx, { type, slot: chosen, way: how, reason, key }): Promise<{ id: string }> => {
    const time = readSlotKey(chosen) as NonNullable<ReturnType<typeof readSlotKey>>
    return placeAppointment(tx, {
      ...by(tx),
      ...time,
      patient: tx.actor.patient,
      type,
      way: how,
      ...(reason && { reason }),
      sentAs: key,
      checkRules: 'patients',
    })
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'appointment', id }),
})

/** @throws TimeTaken, notFound, conflict when it is not theirs to move any more */
export const moveOwn = verb({
  name: 'appointments.move',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string(), slot, way }),
  audit: ({ id }) => ({ action: 'change', what: 'appointment', id }),
  run: async (tx, { id, slot: chosen, way: how }): Promise<void> => {
    const { patient, ...appointment } = await readAppointment(tx, null, id)
    const must = (await mustMove(tx, [id])).has(id)
    const ruling = mayMove({ patient, ...appointment }, tx.now)
    stillTheirs(must ? freely(ruling) : ruling)
    const time = readSlotKey(chosen) as NonNullable<ReturnType<typeof readSlotKey>>
    // A move that the clinic asked for uses up none of theirs.
    const who = must ? { ...by(tx), via: 'offer' as const } : by(tx)
    const to = { ...time, way: how }
    await moveAppointment(tx, { ...who, patient, id, to, checkRules: 'patients' })
    if (must) await notLeft(tx, id)
  },
})

/** @throws notFound, conflict when it is not theirs to cancel any more */
export const cancelOwn = verb({
  name: 'appointments.cancel',
  who: ['patient'],
  reach: acts,
  input: z.object({
    id: z.string(),
    why: z.enum(patientReasons, 'Choose a reason.'),
    words,
  }),
  audit: ({ id }) => ({ action: 'change', what: 'appointment', id }),
  run: async (tx, { id, why, words: said }): Promise<void> => {
    const appointment = await readAppointment(tx, null, id)
    if (appointment.state === 'cancelled') return
    const must = (await mustMove(tx, [id])).has(id)
    const ruling = mayCancel(appointment, tx.now)
    stillTheirs(must ? freely(ruling) : ruling)
    const { patient } = appointment
    await endAppointment(tx, {
      ...by(tx),
      patient,
      id,
      what: 'cancelled',
      why,
      ...(said && { words: said }),
    })
    if (must) await notLeft(tx, id)
  },
})

/** They will come. @throws notFound, conflict when it is over */
export const confirmOwn = verb({
  name: 'appointments.confirm',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'change', what: 'appointment', id }),
  run: async (tx, { id }): Promise<void> => {
    const { patient } = await readAppointment(tx, null, id)
    await confirmAppointment(tx, { ...by(tx), patient, id })
  },
})

/** "I'm here". Twice is once. @throws notFound, conflict when it is too early or too late for that */
export const arriveOwn = verb({
  name: 'appointments.arrive',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'change', what: 'appointment', id }),
  run: async (tx, { id }): Promise<void> => {
    const appointment = await readAppointment(tx, null, id)
    if (appointment.state === 'arrived') return
    if (!mayArrive(appointment, tx.now))
      throw conflict(
        'not_now',
        'You can say that you are here from one hour before your visit. Please tell the front desk.',
      )
    const { patient } = appointment
    await endAppointment(tx, { ...by(tx), patient, id, what: 'arrived' })
  },
})

function stillTheirs(ruling: Ruling): void {
  if (ruling.may) return
  const sentences = {
    'too late': `It is too late to do this here. Please call ${ruling.phone}.`,
    'too often': `You moved this visit as often as can be done here. Please call ${ruling.phone}.`,
    'by staff': `Only the clinic can move this kind of visit. Please call ${ruling.phone}.`,
    over: 'This visit is over or was cancelled, so nothing was changed.',
  }
  throw conflict('not_yours_to_change', sentences[ruling.because])
}
