// Who may open which page with payments: the part of addresses.ts about them.
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
/** Of nobody: that it was asked for in vain is on record. */
const notThere = { param: id, status: 404, vain: true } as const

export const paymentRoutes: Record<string, RouteRow> = {
  '/bills/pay': { who: 'patient', reach: { act: 'bills' } },
  '/bills/pay/:payment': { who: 'patient', reach: 'bills', ...notThere },
  '/bills/pay/:payment/go': { who: 'patient', reach: { act: 'bills' }, ...notThere },
  '/staff/patients/:id/payments/:payment/refund': {
    who: 'staff',
    patient: true,
    may: 'bills.read',
    last: 'refund',
    ...notThere,
  },
  '/staff/patients/:id/payments/:payment/elsewhere': {
    who: 'staff',
    patient: true,
    may: 'bills.read',
    last: 'elsewhere',
    ...notThere,
  },
  '/bills/pay/link/:bill': { who: 'patient', reach: { act: 'bills' }, ...notThere },
  '/staff/patients/:id/payments/link/:bill': {
    who: 'staff',
    patient: true,
    may: 'bills.take',
    ...notThere,
  },
  // Without the cookie of a proved link: to the page that says how it opens.
  '/pay': { who: 'public', status: 302 },
  '/pay/go': { who: 'public', status: 302 },
  '/pay/over': { who: 'public' },
  '/pay/:token': { who: 'public', param: 'nothing-here' },
  // Exists in a demonstration only; the server of this test is none.
  '/demo/pay/:id': { who: 'public', param: id, status: 404 },
}
