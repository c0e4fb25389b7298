// Wren Halloway-Pike: almost nothing on record. One visit; nobody asked about allergies; no results.
import { careTeam, note } from '../builders/note.ts'
import { visit } from '../builders/visit.ts'
import { months, type Life } from './life.ts'

export const wren: Life = {
  person: {
    key: 'wren',
    family: 'Halloway-Pike',
    given: ['Wren'],
    preferredName: 'Wren',
    gender: 'other',
    pronouns: ['LA29520-6', 'they/them'],
    age: { years: 27, days: 41 },
    recordNumber: 'WM-100508',
    phone: '(202) 555-0138',
    email: 'wren.halloway@example.org',
    password: 'feather-subway-mustard-evening',
    address: '77 Sample Lane NW, Apt 4',
    language: { tag: 'en', name: 'English' },
    doctor: 'brandvold',
    story: 'Came once, to meet the clinic; there is almost nothing on record yet.',
  },
  write(chart) {
    const first = visit(chart, 'hello', {
      ago: months(7),
      at: '15:10',
      minutes: 20,
      by: 'brandvold',
      kind: 'newPatient',
      reason: 'New to the city and looking for a clinic',
    })
    note(chart, first, {
      title: 'First visit',
      kind: 'first',
      text: `Why you came
You moved here a few weeks ago and wanted to find a clinic before you need one. You feel well and take no medicine.

What we talked about
You work nights at a print shop and sleep in the day. We talked about dark curtains and about eating something warm before a shift. You use they and them; the chart says so now.

What I found
We only talked today. You had to leave early for work, so we left the exam and the questions about allergies and vaccines for next time.

What we will do next
Come back when it suits you, in the afternoon, for a longer visit. Bring your vaccine card if you find it. Call us before that if anything worries you.

Hana Brandvold-Achebe, CNM, FNP`,
    })
    careTeam(chart, [{ who: 'brandvold', role: 'Main clinician', since: months(7) }])
  },
}
