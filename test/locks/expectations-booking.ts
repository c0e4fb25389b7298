// Who may book without an account, and what the desk does with it: rows of expectations.ts.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const outside = ['public'] as const
const job = ['job'] as const
/** Of the desk. */
const books = { who: ['staff'], may: 'appointments.book' } as const
const chosen = { at: 1_900_000_000_000, bookable: id, location: id, way: 'in person' }
const network = '192.0.2.1'
const token = 'A'.repeat(43)
const asked = {
  given: 'Ana',
  family: 'Access',
  born: '1980-02-29',
  email: 'ana@example.org',
  phone: '',
  by: 'email',
  language: 'en',
  about: '',
}

export const bookingVerbs: Record<string, VerbRow> = {
  // Before sign-in: what is free, and asking for it
  'booking.types.list': { who: outside, input: {} },
  'booking.times.list': { who: outside, input: { type: id } },
  'booking.time.read': { who: outside, input: { type: id, chosen } },
  'booking.work.read': { who: outside, input: { network } },
  'booking.guard': { who: outside, input: { form: '', proof: '', answer: '', network, bits: 1 } },
  'booking.ask': { who: outside, input: { type: id, chosen, asked, token, network } },
  'booking.prove': { who: outside, input: { token, code: '123456', network } },
  'booking.mine.count': { who: outside, input: { network } },
  'booking.link.count': { who: outside, input: { network } },

  // For somebody who is not signed in, as a job
  'booking.match': { who: job, input: { id, queue: false } },
  'booking.mine.read': { who: job, input: { token } },
  'booking.mine.cancel': { who: job, input: { token, born: '1980-02-29' } },
  'booking.link.prove': { who: job, input: { token, born: '1980-02-29' } },
  'booking.link.code': { who: job, input: { patient: id, link: id, code: '123456' } },
  'booking.link.times': { who: job, input: { patient: id, link: id } },
  'booking.link.book': { who: job, input: { patient: id, link: id, chosen, about: '' } },
  'booking.sweep': { who: job, input: {} },

  // The desk
  'booking.requests.list': { ...books, input: {} },
  'booking.requests.read': { ...books, input: { id } },
  'booking.requests.attach': { ...books, input: { id, patient: id } },
  'booking.requests.refuse': { ...books, input: { id, why: 'call us' } },
  'booking.requests.register': {
    who: ['staff'],
    may: 'appointments.book',
    input: { id, sex: 'unknown', sure: true },
  },
  'booking.links.read': { ...books, input: { patient: id } },
  'booking.links.send': { ...books, input: { patient: id, type: id, bookable: '', by: 'email' } },
  'booking.links.withdraw': { ...books, input: { patient: id, id } },
}
