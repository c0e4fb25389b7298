// Who may open which page with bills: the part of addresses.ts about them.
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
/** Of nobody: that it was asked for in vain is on record. */
const notThere = { param: id, status: 404, vain: true } as const
const ofChart = { who: 'staff', patient: true, may: 'bills.read', ...notThere } as const

export const billRoutes: Record<string, RouteRow> = {
  '/bills': { who: 'patient', reach: 'bills' },
  '/bills/statement': { who: 'patient', reach: 'bills' },
  '/bills/:id': { who: 'patient', reach: 'bills', ...notThere },
  '/bills/:id/ask': { who: 'patient', reach: { act: 'messages' }, ...notThere },
  '/bills/:id/pdf': { who: 'patient', reach: 'bills', ...notThere },
  '/bills/:id/receipts/:entry': { who: 'patient', reach: 'bills', ...notThere },
  '/staff/bills': { who: 'staff', may: 'bills.read', silent: true },
  '/staff/bills/export': { who: 'staff', may: 'bills.export', silent: true },
  '/staff/bills/export/file': { who: 'staff', status: 404, silent: true },
  '/staff/bills/:bill': {
    who: 'staff',
    may: 'bills.read',
    param: id,
    status: 404,
    silent: true,
  },
  '/staff/patients/:id/bills/new': { who: 'staff', may: 'bills.manage', patient: true },
  '/staff/patients/:id/bills/:bill/edit': { ...ofChart, last: 'edit' },
  '/staff/patients/:id/bills/:bill/pay': { ...ofChart, last: 'pay' },
  '/staff/patients/:id/bills/:bill/reduce': { ...ofChart, last: 'reduce' },
  '/staff/patients/:id/bills/:bill/reductions/:reduction': { ...ofChart, last: id },
  '/staff/patients/:id/bills/:bill/end': { ...ofChart, last: 'end' },
  '/staff/patients/:id/bills/:bill/back': { ...ofChart, last: 'back' },
  '/staff/patients/:id/bills/:bill/note': { ...ofChart, last: 'note' },
  '/staff/patients/:id/bills/:bill/pdf': { ...ofChart, last: 'pdf' },
  '/staff/patients/:id/bills/:bill/receipts/:entry': { ...ofChart, last: id },
}
