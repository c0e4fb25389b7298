// Who may open which page with forms that are filled in without an account: the part of addresses.ts about them.
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const token = 'A'.repeat(43)
/** Of nobody: that it was asked for in vain is on record. */
const notThere = { param: id, status: 404, vain: true } as const
/** An address that opens nothing leads to a page that says so. */
const over = { who: 'public', param: token, status: 302 } as const

export const intakeRoutes: Record<string, RouteRow> = {
  '/intake': { who: 'public' },
  '/intake/:form': { who: 'public', param: id, status: 404 },
  '/intake/go-on': { who: 'public' },
  '/intake/sent': { who: 'public' },
  '/intake/over': { who: 'public' },
  // A code is asked for at every address, whether there is such a link or not.
  '/intake/link/:token': { who: 'public', param: token },
  '/intake/at/:token/form': over,
  '/intake/at/:token/review': over,
  '/intake/at/:token/later': over,
  '/intake/at/:token/sign': over,
  '/intake/at/:token/:sheet': over,
  '/intake/at/:token/file/:file': { ...over, status: 404 },
  '/intake/at/:token/:question/file': over,
  '/intake/at/:token/:sheet/keep': { ...over, status: 404 },
  '/staff/intake': { who: 'staff', may: 'people.register' },
  '/staff/intake/invite': { who: 'staff', may: 'people.register' },
  '/staff/intake/:id': { who: 'staff', may: 'people.register', ...notThere },
  '/staff/patients/:id/form-link': { who: 'staff', may: 'people.register', patient: true },
  '/staff/settings/forms/:form/public': { who: 'staff', may: 'clinic.manage', ...notThere },
}
