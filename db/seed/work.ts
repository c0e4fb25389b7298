// What waits at the demonstration clinic: letters that came back, an invitation that nobody answered, questions, and an
// opening of a restricted record; each somebody's, nobody's, snoozed or done.
import type { StaffKey } from './staff.ts'

export type State = {
  /** Given to a team, by its name. */
  team?: 'Front desk' | 'Care'
  /** Who took it, and how many hours ago. */
  held?: [by: StaffKey, hours: number]
  /** Who handed it over to whom, and why. */
  handed?: [by: StaffKey, to: StaffKey, note: string]
  /** Until the morning in so many days. */
  snoozed?: [by: StaffKey, days: number, note: string]
  done?: [by: StaffKey, hours: number, note: string]
}

type Waiting = State & {
  patient: string
  /** How long it waits. */
  hours: number
  urgency: 'now' | 'today' | 'soon' | 'whenever'
}

export const letters: (Waiting & { channel: 'email' | 'sms'; failure: string })[] = [
  { patient: 'hoa', channel: 'sms', failure: 'sms 30006', hours: 3, urgency: 'today' },
  {
    patient: 'jonah',
    channel: 'email',
    failure: 'smtp 550',
    hours: 20,
    urgency: 'soon',
    held: ['dolores', 2],
  },
  {
    patient: 'layla',
    channel: 'email',
    failure: 'smtp 550',
    hours: 29,
    urgency: 'soon',
    team: 'Front desk',
  },
  {
    patient: 'desmond',
    channel: 'email',
    failure: 'smtp 552',
    hours: 30,
    urgency: 'soon',
    handed: ['dolores', 'marguerite', 'He is in for his blood draw tomorrow. Ask him then.'],
  },
  {
    patient: 'kwame',
    channel: 'email',
    failure: 'smtp 550',
    hours: 52,
    urgency: 'soon',
    snoozed: ['dolores', 3, 'Away until the weekend, says his voicemail.'],
  },
  { patient: 'zoe', channel: 'sms', failure: 'sms 30005', hours: 70, urgency: 'whenever' },
  {
    patient: 'amara',
    channel: 'email',
    failure: 'smtp 550',
    hours: 75,
    urgency: 'soon',
    done: ['dolores', 4, 'A letter was missing in the address. Corrected with her on the phone.'],
  },
  {
    patient: 'theo',
    channel: 'email',
    failure: 'smtp 550',
    hours: 98,
    urgency: 'soon',
    done: ['marguerite', 26, 'His mother gave us her new address.'],
  },
]

export const questions: (Waiting & { question: string; due: number })[] = [
  {
    patient: 'jose',
    hours: 150,
    urgency: 'soon',
    due: -6,
    question:
      'Somebody looked at my record on a Sunday. I was not at the clinic. Who was it, and why?',
  },
  {
    patient: 'zoe',
    hours: 26,
    urgency: 'soon',
    due: 90,
    question: 'Why does the billing office need to know that I am pregnant?',
  },
]

export const openings: (Waiting & {
  by: StaffKey
  why: 'emergency' | 'urgent care'
  reason: string
})[] = [
  {
    patient: 'ruth',
    hours: 17,
    urgency: 'today',
    by: 'castellano',
    why: 'urgent care',
    reason: 'The hospital called about her warfarin and a new antibiotic.',
  },
]

/** Whose invitation nobody answered. */
export const unanswered: Waiting[] = [{ patient: 'noor', hours: 24, urgency: 'whenever' }]
