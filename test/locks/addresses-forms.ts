// Who may open which page with forms, and with what is asked for: the part of addresses.ts about them.
import { paymentRoutes } from './addresses-payments.ts'
import { billRoutes } from './addresses-bills.ts'
import { profileRoutes } from './addresses-profile.ts'
import { refillRoutes } from './addresses-refills.ts'
import { intakeRoutes } from './addresses-intake.ts'
import type { RouteRow } from './addresses.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
/** Of nobody: that it was asked for in vain is on record. */
const notThere = { param: id, status: 404, vain: true } as const

/** Of a draft that is not there. */
const building = { who: 'staff', may: 'clinic.manage', ...notThere } as const

export const formRoutes: Record<string, RouteRow> = {
  ...intakeRoutes,
  ...paymentRoutes,
  ...billRoutes,
  ...profileRoutes,
  ...refillRoutes,
  '/forms': { who: 'patient', reach: 'any' },
  '/forms/:form': { who: 'patient', reach: 'any', ...notThere },
  '/forms/:form/sign': { who: 'patient', reach: 'any', ...notThere },
  '/forms/:form/withdraw': { who: 'patient', reach: 'any', ...notThere },
  '/signed': { who: 'patient', reach: 'any', silent: true },
  '/staff/signed': { who: 'staff', may: 'forms.read', silent: true },
  '/staff/patients/:id/forms/:form/countersign': {
    who: 'staff',
    may: 'forms.countersign',
    patient: true,
    ...notThere,
  },
  '/staff/patients/:id/forms/:form/withdraw': {
    who: 'staff',
    may: 'forms.read',
    patient: true,
    ...notThere,
  },
  '/staff/patients/:id/forms/:form/refuse/:place': {
    who: 'staff',
    may: 'forms.read',
    patient: true,
    last: 'q1',
    ...notThere,
  },
  '/forms/:form/review': { who: 'patient', reach: 'any', ...notThere },
  '/forms/:form/file/:file': { who: 'patient', reach: 'any', ...notThere },
  '/forms/:form/:question/file': { who: 'patient', reach: 'any', ...notThere },
  '/forms/:form/:sheet': { who: 'patient', reach: 'any', ...notThere },
  '/forms/:form/:sheet/asked': { who: 'patient', reach: 'any', ...notThere },
  '/staff/settings/requests': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/requests/:id': { who: 'staff', may: 'clinic.manage', ...notThere },
  '/staff/settings/forms': { who: 'staff', may: 'clinic.manage', silent: true },
  '/staff/settings/forms/new': { who: 'staff', may: 'clinic.manage', silent: true },
  '/staff/settings/forms/drafts/:draft': { ...building },
  '/staff/settings/forms/drafts/:draft/about': { ...building },
  '/staff/settings/forms/drafts/:draft/add': { ...building },
  '/staff/settings/forms/drafts/:draft/section': { ...building },
  '/staff/settings/forms/drafts/:draft/section/:item': { ...building },
  '/staff/settings/forms/drafts/:draft/question/:item': { ...building },
  '/staff/settings/forms/drafts/:draft/question/:item/when': { ...building },
  '/staff/settings/forms/drafts/:draft/question/:item/points': { ...building },
  '/staff/settings/forms/drafts/:draft/score': { ...building },
  '/staff/settings/forms/drafts/:draft/words/:lang': { ...building },
  '/staff/settings/forms/drafts/:draft/preview': { ...building },
  '/staff/settings/forms/drafts/:draft/publish': { ...building },
  '/staff/settings/forms/:form': { who: 'staff', may: 'clinic.manage', ...notThere },
  '/staff/settings/forms/:form/rules': { who: 'staff', may: 'clinic.manage', ...notThere },
  '/staff/settings/forms/:form/file': { who: 'staff', may: 'clinic.manage', ...notThere },
  '/staff/patients/:id/ask-form': { who: 'staff', may: 'forms.read', patient: true, silent: true },
}
