// Who and where: references turned into names a person can read. Names come from the reference itself, from
// a contained resource, or from the shared resources the caller looked up before.
import type { Address, FhirResource, HumanName, Reference } from 'fhir/r4'
import { conceptName } from './coding.fhir.ts'
import { distinct, list, objects, words } from './tolerant.fhir.ts'

/** Shared resources by reference as written ('Practitioner/7', 'urn:uuid:…'). */
export type Names = ReadonlyMap<string, FhirResource>
const nobody: Names = new Map()

/** Any resource: its contained ones are looked through. */
type Holder = { contained?: unknown }

/** The resource a reference leads to, when it is at hand. */
export function resolve(
  reference: Reference | null | undefined,
  holder: Holder,
  names: Names = nobody,
): FhirResource | null {
  const written = words(reference?.reference)
  if (!written) return null
  if (written.startsWith('#'))
    return (
      objects(holder.contained as FhirResource[]).find((one) => one.id === written.slice(1)) ?? null
    )
  return names.get(written) ?? null
}

/** 'Dr. Ana Perez' of the name in use; a nickname or maiden name only when there is no other. */
export function personName(names: HumanName | HumanName[] | null | undefined): string | null {
  const all = objects(names)
  const order = ['official', 'usual', undefined, 'temp', 'nickname', 'anonymous', 'old', 'maiden']
  const name = all.toSorted((a, b) => order.indexOf(a.use) - order.indexOf(b.use))[0]
  if (!name) return null
  const parts = [...list(name.prefix), ...list(name.given), name.family, ...list(name.suffix)]
  return words(parts.map(words).filter(Boolean).join(' ')) ?? words(name.text)
}

/** What a resource is called, for those that have a name; null for others. */
export function nameOf(resource: FhirResource | null, names: Names = nobody): string | null {
  switch (resource?.resourceType) {
    case 'Practitioner':
    case 'Patient':
    case 'RelatedPerson':
    case 'Person':
      return personName(resource.name)
    case 'PractitionerRole':
      return whoIs(resource.practitioner, resource, names) ?? conceptName(objects(resource.code)[0])
    case 'Organization':
    case 'Location':
    case 'HealthcareService':
    case 'CareTeam':
      return words(resource.name)
    case 'Device':
      return words(objects(resource.deviceName)[0]?.name) ?? conceptName(resource.type)
    default:
      return null
  }
}

/** The name behind a reference: the resource's own, else the display that came with the reference. */
export function whoIs(
  reference: Reference | null | undefined,
  holder: Holder,
  names: Names = nobody,
): string | null {
  if (!reference || typeof reference !== 'object') return null
  return nameOf(resolve(reference, holder, names), names) ?? words(reference.display)
}

/** Each name once, in the order given. */
export function whoAre(
  references: (Reference | null | undefined)[],
  holder: Holder,
  names: Names = nobody,
): string[] {
  return distinct(references.map((reference) => whoIs(reference, holder, names)))
}

/** First phone number of a person or place, for calling. */
export function phoneOf(resource: FhirResource | null): string | null {
  const telecom = objects(
    (resource as { telecom?: { system?: string; value?: string }[] })?.telecom,
  )
  return words(telecom.find((one) => one.system === 'phone')?.value)
}

/** One line: street, city, state and postal code. */
export function addressLine(address: Address | null | undefined): string | null {
  if (!address || typeof address !== 'object') return null
  const place = words([address.state, address.postalCode].filter(Boolean).join(' '))
  const parts = [...list(address.line), address.city, place].map(words).filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : words(address.text)
}
