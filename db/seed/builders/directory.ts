// Who and where: the resources that belong to no one patient. Everything else refers to these.
import type { FhirResource, HumanName, Practitioner, Reference } from 'fhir/r4'
import { clinic } from '../clinic.ts'
import {
  neighbours,
  organizations,
  places,
  type NeighbourKey,
  type OrganizationKey,
  type PlaceKey,
} from '../neighbours.ts'
import { staff, type StaffKey } from '../staff.ts'
import { idOf } from './identity.ts'
import { concept, hl7, inventedMeta, refer, systems, tidy } from './resource.ts'

export type Who = StaffKey | NeighbourKey

const work = {
  ...Object.fromEntries(Object.entries(staff).map(([k, s]) => [k, { ...s, at: 'main' as const }])),
  ...neighbours,
} as Record<
  Who,
  {
    given: string
    family: string
    suffix?: string
    title: string
    gender: 'female' | 'male' | 'other'
    at: PlaceKey
  }
>

export const practitionerId = (who: Who) => idOf(`Practitioner/${who}`)
export const organizationId = (key: OrganizationKey) => idOf(`Organization/${key}`)
const locationId = (key: PlaceKey) => idOf(`Location/${key}`)

/** 'Inés Castellano-Brook, MD'. */
export function fullName(who: Who): string {
  const { given, family, suffix } = work[who]
  return `${given} ${family}${suffix ? `, ${suffix}` : ''}`
}

const known = new Map<string, Reference>()
function remembered(key: string, make: () => Reference): Reference {
  let reference = known.get(key)
  if (!reference) known.set(key, (reference = make()))
  return reference
}

export const practitioner = (who: Who) =>
  remembered(`Practitioner/${who}`, () => refer('Practitioner', practitionerId(who), fullName(who)))
export const organization = (key: OrganizationKey) =>
  remembered(`Organization/${key}`, () =>
    refer('Organization', organizationId(key), organizations[key].name),
  )
export const location = (key: PlaceKey) =>
  remembered(`Location/${key}`, () => refer('Location', locationId(key), places[key].name))

/** The organization a person works for. */
export const employer = (who: Who): OrganizationKey => places[work[who].at].of

const phone = (value: string) => [{ system: 'phone' as const, value, use: 'work' as const }]
const washington = (line: string) => ({
  use: 'work' as const,
  line: [line],
  city: 'Washington',
  state: 'DC',
  postalCode: '20001',
  country: 'US',
})

function nameOf(who: Who): HumanName[] {
  const { given, family, suffix } = work[who]
  return [
    {
      use: 'official',
      text: fullName(who),
      family,
      given: [given],
      ...(suffix ? { suffix: [suffix] } : {}),
    },
  ]
}

/** Organizations, Locations, Practitioners and PractitionerRoles of the clinic and its neighbours. */
export function* directory(): Generator<FhirResource> {
  const meta = inventedMeta()
  for (const [key, o] of Object.entries(organizations) as [
    OrganizationKey,
    (typeof organizations)[OrganizationKey],
  ][])
    yield {
      resourceType: 'Organization',
      id: organizationId(key),
      meta,
      active: true,
      type: [hl7('organization-type', o.kind)],
      name: o.name,
      telecom: phone(o.phone),
    }
  for (const [key, p] of Object.entries(places) as [PlaceKey, (typeof places)[PlaceKey]][])
    yield {
      resourceType: 'Location',
      id: locationId(key),
      meta,
      status: 'active',
      name: p.name,
      mode: 'instance',
      telecom: phone(p.of === 'clinic' ? clinic.phone : organizations[p.of].phone),
      address: washington(p.line),
      managingOrganization: organization(p.of),
    }
  for (const who of Object.keys(work) as Who[]) {
    const { gender, title, at } = work[who]
    const here: Practitioner = tidy({
      resourceType: 'Practitioner',
      id: practitionerId(who),
      meta,
      identifier: [{ system: `${systems.house}/practitioner`, value: who }],
      active: true,
      name: nameOf(who),
      telecom:
        who in staff
          ? [{ system: 'email', value: staff[who as StaffKey].email, use: 'work' }]
          : undefined,
      gender,
    })
    yield here
    yield {
      resourceType: 'PractitionerRole',
      id: idOf(`PractitionerRole/${who}`),
      meta,
      active: true,
      practitioner: practitioner(who),
      organization: organization(places[at].of),
      code: [concept(title)],
      location: [location(at)],
    }
  }
}
