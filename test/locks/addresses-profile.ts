// Who may open which page with somebody's details: the part of addresses.ts about them.
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
/** Of nobody: that it was asked for in vain is on record. */
const notThere = { param: id, status: 404, vain: true } as const

export const profileRoutes: Record<string, RouteRow> = {
  '/profile': { who: 'patient', reach: 'keeper' },
  '/profile/change/:part': { who: 'patient', reach: 'keeper', param: 'address' },
  '/profile/channel': { who: 'patient' },
  '/profile/changes/:id': { who: 'patient', reach: 'keeper', ...notThere },
  '/profile/insurance/:side': { who: 'patient', reach: 'keeper', param: 'front' },
  '/profile/insurance/file/:file': { who: 'patient', reach: 'keeper', ...notThere },
  '/staff/patients/:id/insurance-card/:file': {
    who: 'staff',
    may: 'people.register',
    patient: true,
    ...notThere,
  },
  '/staff/profile-changes': { who: 'staff', may: 'people.register', silent: true },
}
