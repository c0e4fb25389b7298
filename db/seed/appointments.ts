// Who can be booked at the demonstration clinic, for what and when, and what is booked.
import type { StaffKey } from './staff.ts'

export type BookableKey = 'castellano' | 'brandvold' | 'marguerite' | 'room1' | 'room2'

export const bookables: Record<
  BookableKey,
  { name: string; title: string; staff?: StaffKey; languages?: string[] }
> = {
  castellano: {
    name: 'Dr. Inés Castellano-Brook',
    title: 'Family doctor',
    staff: 'castellano',
    languages: ['es'],
  },
  brandvold: {
    name: 'Hana Brandvold-Achebe',
    title: 'Nurse practitioner and midwife',
    staff: 'brandvold',
  },
  marguerite: {
    name: 'Marguerite Ngata-Dubois',
    title: 'Nurse',
    staff: 'marguerite',
    languages: ['fr'],
  },
  room1: { name: 'Room 1', title: '' },
  room2: { name: 'Room 2', title: '' },
}

export const types = {
  checkUp: {
    name: 'Check-up',
    about: 'A look at how you are, once a year or so.',
    preparation: 'Bring the boxes of all your medicines.',
    minutes: 30,
    afterMinutes: 5,
    by: ['castellano', 'brandvold'],
    lateFee: '25',
    spanish: 'Revisión',
  },
  followUp: {
    name: 'Follow-up',
    about: 'To talk about something we have seen you for before.',
    minutes: 20,
    ways: ['in person', 'video', 'phone'],
    by: ['castellano', 'brandvold'],
    spanish: 'Visita de seguimiento',
  },
  blood: {
    name: 'Blood draw',
    about: 'The nurse takes blood for a test that was ordered.',
    preparation:
      'Drink water. Eat nothing for eight hours before, unless we told you that you can.',
    minutes: 15,
    by: ['marguerite'],
    needsRoom: true,
    spanish: 'Análisis de sangre',
  },
  vaccine: {
    name: 'Vaccination',
    about: 'A vaccine from the nurse.',
    preparation: 'Wear a short sleeve.',
    minutes: 15,
    by: ['marguerite'],
    needsRoom: true,
    spanish: 'Vacuna',
  },
  video: {
    name: 'Video talk',
    about: 'For what can be talked about without an examination.',
    minutes: 20,
    ways: ['video'],
    by: ['castellano', 'brandvold'],
    dayLimit: 6,
    spanish: 'Consulta por video',
  },
  newPatient: {
    name: 'First visit',
    about: 'For people who have not been here before.',
    preparation: 'Come ten minutes early. Bring a card with your name.',
    minutes: 45,
    bookedBy: 'anyone',
    by: ['brandvold'],
    spanish: 'Primera visita',
  },
  class: {
    name: 'Diabetes class',
    about: 'Eight people, a nurse, and what to eat.',
    minutes: 60,
    seats: 8,
    by: ['marguerite'],
    spanish: 'Clase de diabetes',
  },
} satisfies Record<string, Kind>
export type TypeKey = keyof typeof types

type Kind = {
  name: string
  about: string
  preparation?: string
  minutes: number
  afterMinutes?: number
  ways?: ('in person' | 'video' | 'phone')[]
  by: BookableKey[]
  bookedBy?: 'anyone' | 'patients'
  needsRoom?: boolean
  seats?: number
  dayLimit?: number
  lateFee?: string
  spanish: string
}

/** Weekdays (1 Monday), from and to on the clock, at which place. */
export const hours: [
  BookableKey,
  days: number[],
  from: string,
  to: string,
  at: 'main' | 'annex',
][] = [
  ['castellano', [1, 2, 4, 5], '09:00', '12:00', 'main'],
  ['castellano', [1, 2, 4], '13:00', '16:30', 'main'],
  ['castellano', [3], '09:00', '13:00', 'annex'],
  ['brandvold', [1, 2, 3, 4, 5], '08:30', '12:00', 'main'],
  ['brandvold', [1, 3], '13:00', '16:00', 'main'],
  ['marguerite', [1, 2, 3, 4, 5], '08:00', '12:00', 'main'],
  ['marguerite', [1, 2, 3, 4], '13:00', '16:00', 'main'],
]

/** Time off: open days from today, from and to. */
export const away: [BookableKey, inDays: number, from: string, to: string, why: string][] = [
  ['castellano', 9, '09:00', '16:30', 'A day of training'],
  ['brandvold', 4, '10:00', '11:00', 'Meeting with the hospital'],
]

export type Booked = {
  patient: string
  type: TypeKey
  by: BookableKey
  /** Open days from today; negative for past ones. */
  inDays: number
  at: string
  way?: 'video' | 'phone'
  after?: 'confirmed' | 'done' | 'missed' | 'cancelled'
  reason?: string
  /** Booked together, one after the other, share it. */
  series?: string
  /** A seat of the later of the two dates of the group. */
  group?: true
  /** They looked through their details before it. */
  checkedIn?: true
}

/** Nobody’s next visit is before the one that their record tells of: those stories begin there. */
export const booked: Booked[] = [
  { patient: 'jose', type: 'checkUp', by: 'castellano', inDays: -40, at: '09:00', after: 'done' },
  { patient: 'amara', type: 'followUp', by: 'castellano', inDays: -26, at: '10:00', after: 'done' },
  {
    patient: 'declan',
    type: 'followUp',
    by: 'castellano',
    inDays: -12,
    at: '14:00',
    after: 'missed',
  },
  {
    patient: 'kwame',
    type: 'blood',
    by: 'marguerite',
    inDays: -9,
    at: '08:30',
    after: 'cancelled',
  },
  { patient: 'zoe', type: 'vaccine', by: 'marguerite', inDays: -30, at: '09:15', after: 'done' },
  // A full morning.
  {
    patient: 'jonah',
    type: 'checkUp',
    by: 'brandvold',
    inDays: 55,
    at: '08:30',
    after: 'confirmed',
  },
  { patient: 'layla', type: 'checkUp', by: 'brandvold', inDays: 55, at: '09:15' },
  {
    patient: 'desmond',
    type: 'checkUp',
    by: 'brandvold',
    inDays: 55,
    at: '10:00',
    after: 'confirmed',
  },
  { patient: 'wren', type: 'checkUp', by: 'brandvold', inDays: 55, at: '10:45' },
  {
    patient: 'zoe',
    type: 'followUp',
    by: 'brandvold',
    inDays: 55,
    at: '11:25',
    reason: 'My ears again',
  },
  {
    patient: 'jose',
    type: 'followUp',
    by: 'castellano',
    inDays: 62,
    at: '10:00',
    after: 'confirmed',
  },
  { patient: 'theo', type: 'vaccine', by: 'marguerite', inDays: 66, at: '09:00' },
  { patient: 'hoa', type: 'video', by: 'castellano', inDays: 64, at: '13:30', way: 'video' },
  { patient: 'kwame', type: 'blood', by: 'marguerite', inDays: 58, at: '08:15' },
  // Who comes next, checked in already.
  {
    patient: 'wren',
    type: 'followUp',
    by: 'brandvold',
    inDays: 1,
    at: '09:00',
    after: 'confirmed',
    checkedIn: true,
  },
  // Three in a row.
  {
    patient: 'layla',
    type: 'blood',
    by: 'marguerite',
    inDays: 60,
    at: '08:45',
    series: 'thyroid',
  },
  {
    patient: 'layla',
    type: 'blood',
    by: 'marguerite',
    inDays: 88,
    at: '08:45',
    series: 'thyroid',
  },
  {
    patient: 'layla',
    type: 'blood',
    by: 'marguerite',
    inDays: 116,
    at: '08:45',
    series: 'thyroid',
  },
  // Seats of the class.
  { patient: 'jose', type: 'class', by: 'marguerite', inDays: 42, at: '16:15', group: true },
  { patient: 'kwame', type: 'class', by: 'marguerite', inDays: 42, at: '16:15', group: true },
  { patient: 'desmond', type: 'class', by: 'marguerite', inDays: 42, at: '16:15', group: true },
]

/** Who would come earlier, of what is booked with them in so many days, and the times of day that suit them. */
export const wishes: {
  patient: string
  inDays: number
  parts: ('morning' | 'afternoon' | 'evening')[]
}[] = [
  { patient: 'layla', inDays: 55, parts: ['morning'] },
  // Nobody works in the evening: it waits.
  { patient: 'desmond', inDays: 55, parts: ['evening'] },
]

/** One time that was free and was offered to one after the other: who said no, and for whom it is held now. */
export const offered = {
  by: 'brandvold',
  inDays: 20,
  at: '10:00',
  refused: 'jonah',
  open: 'layla',
  of: 55,
} as const
