// Who may open the pages about appointments: rows of addresses.ts.
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'

const notThere = {
  who: 'staff',
  may: 'clinic.manage',
  param: id,
  status: 404,
  vain: true,
} as const

export const visitRoutes: Record<string, RouteRow> = {
  '/visits/book': { who: 'patient', reach: 'appointments', silent: true },
  '/visits/book/:type': {
    who: 'patient',
    reach: 'appointments',
    param: id,
    status: 404,
    vain: true,
  },
  '/visits/book/:type/confirm': {
    who: 'patient',
    reach: 'appointments',
    param: id,
    status: 404,
    vain: true,
  },
  '/visits/calendar': { who: 'patient', reach: { act: 'appointments' } },
  '/visits/appointments': { who: 'patient', reach: 'appointments' },
  '/visits/appointments/:id': { who: 'patient', reach: 'appointments', sent: true },
  '/visits/appointments/:id/move': { who: 'patient', reach: 'appointments', sent: true },
  // Without a time that is to be taken.
  '/visits/appointments/:id/move/confirm': {
    who: 'patient',
    reach: 'appointments',
    sent: true,
    status: 404,
    vain: true,
  },
  '/visits/appointments/:id/cancel': { who: 'patient', reach: 'appointments', sent: true },
  '/visits/appointments/:id/details': { who: 'patient', reach: 'appointments', sent: true },
  '/visits/appointments/:id/calendar.ics': { who: 'patient', reach: 'appointments', sent: true },
  '/staff/schedule': { who: 'staff', may: 'appointments.read' },
  '/staff/schedule/day': { who: 'staff', may: 'appointments.read' },
  '/staff/schedule/book': { who: 'staff', may: 'appointments.book' },
  '/staff/schedule/groups': { who: 'staff', may: 'appointments.read' },
  '/staff/schedule/groups/:id': { ...notThere, may: 'appointments.read' },
  '/staff/schedule/groups/:id/join': { ...notThere, may: 'appointments.read' },
  '/staff/patients/:id/book': {
    who: 'staff',
    may: 'appointments.book',
    patient: true,
    silent: true,
  },
  '/staff/patients/:id/book-series': {
    who: 'staff',
    may: 'appointments.book',
    patient: true,
    silent: true,
  },
  '/staff/patients/:id/appointments/:entry/move': {
    ...notThere,
    may: 'appointments.book',
    patient: true,
  },
  '/staff/patients/:id/appointments/:entry/cancel': {
    ...notThere,
    may: 'appointments.read',
    patient: true,
  },
  '/staff/schedule/move-day': { who: 'staff', may: 'appointments.plan' },
  '/staff/schedule/moved/:id': { ...notThere, may: 'appointments.plan' },
  '/staff/schedule/hours': { who: 'staff', may: 'appointments.plan' },
  '/staff/schedule/hours/:id': { ...notThere, may: 'appointments.plan' },
  '/staff/schedule/hours/:id/off': { ...notThere, may: 'appointments.plan' },
  '/staff/settings/visit-types': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/visit-types/new': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/visit-types/:id': notThere,
  '/staff/settings/bookables': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/bookables/:id': notThere,
  // Booking without an account. A code is asked for at every address, whether there is a booking or not.
  '/book': { who: 'public' },
  '/book/times': { who: 'public', status: 404 },
  '/book/who': { who: 'public', status: 404 },
  '/book/code/:token': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA' },
  '/book/done/:token': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA', status: 404 },
  '/book/mine/:token': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA', status: 404 },
  '/book/mine/:token/calendar': {
    who: 'public',
    param: 'AAAAAAAAAAAAAAAAAAAAAA',
    status: 404,
  },
  '/book/link': { who: 'public', status: 302 },
  '/book/link/done': { who: 'public', status: 302 },
  '/book/link/over': { who: 'public' },
  '/book/:token': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA' },
  '/staff/schedule/requests': { who: 'staff', may: 'appointments.book' },
  '/staff/schedule/requests/:id': { ...notThere, may: 'appointments.book' },
  '/staff/patients/:id/booking-link': { who: 'staff', may: 'appointments.book', patient: true },
}
