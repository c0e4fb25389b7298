// Booking, moving, ending and confirming an appointment, whoever does it and by whatever way: each in one step, with the
// time it takes, the event that says so, and those who are told.
import { PorticoError } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Side, State, Via } from './appointment.ts'
import type { Reason } from './reasons.ts'
import type { Slot, Way } from './rules.ts'

/** Somebody else has that time now. */
export class TimeTaken extends PorticoError {
  /** What is free around it. */
  readonly nearest: Slot[]
  constructor(nearest: Slot[]) {
    super('conflict', 'time_taken', 'Somebody else has just taken that time. Choose another one.')
    this.nearest = nearest
  }
}

/** Who does it, and by what way. `account`: null where none does. */
export type By = { via: Via; side: Side; account: string | null }

export type Placing = By & {
  patient: string
  type: string
  bookable: string
  /** Where none is named and the type needs one, a free one of the place is taken. */
  room?: string
  location: string
  way: Way
  at: Date
  /** Where it takes longer or shorter than its type. */
  end?: Date
  /** Why they come, in their words. */
  reason?: string
  /** UUID made by the form. */
  sentAs?: string
  groupVisit?: string
  series?: string
  /** Above 0: beside somebody else, by those who may (an overbooking). */
  seat?: number
  /** Whether it has to be one of the times that are offered; to whom. False: any that is not taken. */
  checkRules: false | 'anyone' | 'patients' | 'staff'
}

/**
 * @returns of a form that was sent before: what was made of it then
 * @throws TimeTaken, notFound
 */
export async function placeAppointment(_tx: Tx, _placing: Placing): Promise<{ id: string }> {
  throw new Error('Not there yet.')
}

export type Moving = By & {
  patient: string
  id: string
  to: {
    bookable: string
    location: string
    way: Way
    at: Date
    end?: Date
    room?: string
    groupVisit?: string
  }
  seat?: number
  checkRules: Placing['checkRules']
  /** An offer holds the time for it: id by which it is held, which is given back in the same step. */
  heldFor?: string
}

/** In one step: gives back the old time and takes the new one. @throws TimeTaken, notFound, conflict 'appointment_over' */
export async function moveAppointment(_tx: Tx, _moving: Moving): Promise<void> {
  throw new Error('Not there yet.')
}

export type Ending = By & {
  patient: string
  id: string
  /** `undone`: the last state was a mistake, it is booked again. */
  what: Exclude<State, 'booked'> | 'undone'
  why?: Reason
  /** What was said besides. */
  words?: string
}

/** @throws notFound, conflict 'appointment_over' where that cannot follow what it is */
export async function endAppointment(_tx: Tx, _ending: Ending): Promise<void> {
  throw new Error('Not there yet.')
}

/** @throws notFound, conflict 'appointment_over' */
export async function confirmAppointment(
  _tx: Tx,
  _by: By & { patient: string; id: string },
): Promise<void> {
  throw new Error('Not there yet.')
}
