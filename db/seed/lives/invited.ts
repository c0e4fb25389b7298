// People of the clinic who have no account yet: one whose invitation is open, and one who shares an e-mail address
// with somebody who has an account.
import { careTeam, note } from '../builders/note.ts'
import { panel } from '../builders/panel.ts'
import { noKnownAllergies } from '../builders/problem.ts'
import { appointment, visit } from '../builders/visit.ts'
import { months, type Life } from './life.ts'

/** Seen once, and planned for today or the next open day, so that the desk has somebody to expect. */
const checkup = (by: 'castellano' | 'brandvold', ago: number, next: string, text: string) =>
  function write(chart: Parameters<Life['write']>[0]) {
    const seen = visit(chart, 'checkup', {
      ago,
      at: '09:40',
      minutes: 20,
      by,
      kind: 'checkUp',
      reason: 'Check-up',
    })
    noKnownAllergies(chart, seen)
    panel(chart, seen, 'lipids')
    note(chart, seen, { title: 'Check-up', kind: 'progress', text })
    appointment(chart, 'talk', {
      inDays: 0,
      at: next,
      by,
      kind: 'followUp',
      reason: 'Talk about the results',
    })
    careTeam(chart, [{ who: by, role: 'Main clinician', since: months(14) }])
  }

export const noor: Life = {
  person: {
    key: 'noor',
    family: 'Castlemaine-Aziz',
    given: ['Noor'],
    preferredName: 'Noor',
    gender: 'female',
    age: { years: 41, days: 63 },
    recordNumber: 'WM-100601',
    phone: '(202) 555-0151',
    email: 'noor.castlemaine@example.org',
    password: 'never-used-never-used',
    address: '9 Example Street NW',
    language: { tag: 'en', name: 'English' },
    doctor: 'brandvold',
    height: 168,
    story: 'Was invited to the portal and has not answered yet.',
  },
  write: checkup(
    'brandvold',
    40,
    '16:40',
    'You came for a check-up and feel well. We drew blood for cholesterol and will look again in a year.',
  ),
}

export const harold: Life = {
  person: {
    key: 'harold',
    family: 'Abernathy-Coil',
    given: ['Harold'],
    preferredName: 'Harold',
    gender: 'male',
    age: { years: 79, days: 201 },
    recordNumber: 'WM-100602',
    phone: '(202) 555-0152',
    // He and Ruth read their mail together.
    email: 'ruth.abernathy@example.org',
    password: 'never-used-never-used',
    address: '3 Specimen Row NW',
    language: { tag: 'en', name: 'English' },
    doctor: 'castellano',
    height: 176,
    story: 'Shares an e-mail address with Ruth, who has an account.',
  },
  write: checkup(
    'castellano',
    55,
    '15:20',
    'You came for a check-up. Your heart and lungs sound good. We drew blood for cholesterol.',
  ),
}

/** Those who cannot sign in yet, with whether an invitation is on its way. */
export const invited: readonly Life[] = [noor, harold]
