// Who may open the pages about appointments: rows of addresses.ts.
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'

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
}
