// Who may open which page with refills: the part of addresses.ts about them.
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
/** Of nobody: that it was asked for in vain is on record. */
const notThere = { param: id, status: 404, vain: true } as const
const ofChart = { who: 'staff', patient: true, ...notThere } as const

export const refillRoutes: Record<string, RouteRow> = {
  '/medicines/refill': { who: 'patient', reach: { act: 'medicines' } },
  '/medicines/refills': { who: 'patient', reach: 'medicines' },
  '/medicines/refills/:id': { who: 'patient', reach: 'medicines', ...notThere },
  '/medicines/refills/of/:entry': { who: 'patient', reach: 'medicines', param: id, status: 302 },
  '/medicines/pharmacies': { who: 'patient', reach: { act: 'medicines' } },
  '/medicines/also': { who: 'patient', reach: { act: 'medicines' }, silent: true },
  '/medicines/stop/:id': { who: 'patient', reach: { act: 'medicines' }, ...notThere },
  '/medicines/told/:id': { who: 'patient', reach: 'medicines', ...notThere },
  '/corrections': { who: 'patient', reach: 'record' },
  '/corrections/new': { who: 'patient', reach: { act: 'record' } },
  '/corrections/new/:about': { who: 'patient', reach: { act: 'record' }, ...notThere },
  '/corrections/:id': { who: 'patient', reach: 'record', ...notThere },
  '/corrections/:id/disagree': { who: 'patient', reach: 'record', ...notThere },
  '/staff/corrections': { who: 'staff', may: 'records.amend' },
  '/staff/patients/:id/corrections/:correction': { ...ofChart, may: 'records.amend' },
  '/staff/patients/:id/corrections/:correction/accept': {
    ...ofChart,
    may: 'records.amend',
    last: 'accept',
  },
  '/staff/patients/:id/corrections/:correction/deny': {
    ...ofChart,
    may: 'records.amend',
    last: 'deny',
  },
  '/staff/patients/:id/corrections/:correction/extend': {
    ...ofChart,
    may: 'records.amend',
    last: 'extend',
  },
  '/staff/patients/:id/corrections/:correction/rebut': {
    ...ofChart,
    may: 'records.amend',
    last: 'rebut',
  },
  '/staff/told': { who: 'staff', may: 'medicines.note' },
  '/staff/patients/:id/told/:told': { ...ofChart, may: 'medicines.note' },
  '/staff/refills': { who: 'staff', may: 'refills.take', silent: true },
  '/staff/patients/:id/refills/:refill/change': { ...ofChart, may: 'refills.take', last: 'change' },
  '/staff/patients/:id/refills/:refill/refuse': { ...ofChart, may: 'refills.take', last: 'refuse' },
  '/staff/patients/:id/refills/:refill/note': { ...ofChart, may: 'refills.take', last: 'note' },
  '/staff/settings/refills': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/substances': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/pharmacies': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/pharmacies/:id': { who: 'staff', may: 'clinic.manage', ...notThere },
}
