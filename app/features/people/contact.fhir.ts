// How to reach a person, from the Patient resource as imported.
import type { ContactPoint, Patient } from 'fhir/r4'
import { objects, words } from '../record/tolerant.fhir.ts'

export type Contact = { email: string | null; phone: string | null }

/** First e-mail address and mobile number in use. A number of another kind takes no texts, so it is not one. */
export function contactOf(patient: Patient): Contact {
  const points = objects<ContactPoint>(patient.telecom).filter(({ use }) => use !== 'old')
  const email = points.find(({ system }) => system === 'email')
  const mobile = points.find(
    ({ system, use }) => system === 'sms' || (system === 'phone' && use === 'mobile'),
  )
  return { email: words(email?.value), phone: words(mobile?.value) }
}
