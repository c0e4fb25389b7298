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
}
