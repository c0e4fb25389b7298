// Two patients of the clinic who are no strangers to it: one works here, the other is a colleague's relative.
import { noKnownAllergies } from '../builders/problem.ts'
import { visit } from '../builders/visit.ts'
import type { Life } from './life.ts'

const seenOnce = (ago: number) =>
  function write(chart: Parameters<Life['write']>[0]) {
    const seen = visit(chart, 'checkup', {
      ago,
      at: '08:20',
      minutes: 20,
      by: 'castellano',
      kind: 'checkUp',
      reason: 'Check-up',
    })
    noKnownAllergies(chart, seen)
  }

const shared = {
  password: 'never-used-never-used',
  language: { tag: 'en', name: 'English' },
  doctor: 'castellano',
} as const

/** Works at the front desk, and is a patient here too. */
const emeka: Life = {
  person: {
    ...shared,
    key: 'emeka-patient',
    family: 'Larkspur-Obi',
    given: ['Emeka'],
    preferredName: 'Emeka',
    gender: 'male',
    age: { years: 34, days: 80 },
    recordNumber: 'WM-100611',
    phone: '(202) 555-0161',
    email: 'emeka.home@example.org',
    address: '14 Example Street NW',
    height: 181,
    story: 'Works at the front desk, and is a patient here too.',
  },
  write: seenOnce(70),
}

/** A relative of the nurse. */
const lucien: Life = {
  person: {
    ...shared,
    key: 'lucien',
    family: 'Ngata-Dubois',
    given: ['Lucien'],
    preferredName: 'Lucien',
    gender: 'male',
    age: { years: 58, days: 12 },
    recordNumber: 'WM-100612',
    phone: '(202) 555-0162',
    email: 'lucien.ngata@example.org',
    address: '22 Example Street NW',
    height: 174,
    story: 'Has the same family name as one of the nurses.',
  },
  write: seenOnce(95),
}

export const colleagues: readonly Life[] = [emeka, lucien]
