// What a person can be found by, from the Patient resource: all names, also former ones; all telephones and addresses
// in use; all identifiers, the record number first.
import type { ContactPoint, HumanName, Identifier, Patient } from 'fhir/r4'
import type { Card } from '../people/people.server.ts'
import { objects, words } from '../record/tolerant.fhir.ts'
import { digitsOf, plain } from './letters.ts'
import type { Findable } from './scheme.ts'

const NAMES = 6 // more of one person's are noise, or an attempt to be found everywhere
const CONTACTS = 6

/** As much as the card alone tells. */
export const findableCard = ({ name, preferred, birthDate, recordNumber }: Card): Findable => ({
  names: [name, preferred].filter(Boolean),
  birthDate: birthDate?.slice(0, 10) ?? null,
  phones: [],
  emails: [],
  numbers: recordNumber ? [plain(recordNumber)] : [],
})

/** Everything. Never throws. */
export function findable(patient: Patient, card: Card): Findable {
  const own = findableCard(card)
  const points = objects<ContactPoint>(patient.telecom).filter(({ use }) => use !== 'old')
  const said = (systems: string[]) =>
    points.flatMap(({ system, value }) =>
      systems.includes(system ?? '') ? (words(value) ?? []) : [],
    )
  return {
    ...own,
    names: [...own.names, ...objects<HumanName>(patient.name).map(nameText).slice(0, NAMES)].filter(
      Boolean,
    ),
    phones: said(['phone', 'sms']).map(digitsOf).filter(Boolean).slice(0, CONTACTS),
    emails: said(['email'])
      .map((email) => email.toLowerCase())
      .slice(0, CONTACTS),
    numbers: [
      ...own.numbers,
      ...objects<Identifier>(patient.identifier).map(({ value }) => plain(words(value) ?? '')),
    ].filter(Boolean),
  }
}

function nameText(name: HumanName): string {
  const given = (Array.isArray(name.given) ? name.given : [name.given]).map(words)
  const parts = [...given, words(name.family)].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : (words(name.text) ?? '')
}
