// FHIR CareTeam and Patient.generalPractitioner -> the people and places that look after someone. Pure.
import type { CareTeam, CareTeamParticipant, Patient, Reference } from 'fhir/r4'
import { allCodes, conceptName, statusCode } from '../record/coding.fhir.ts'
import { period } from '../record/dates.fhir.ts'
import { phoneOf, resolve, whoAre, whoIs, type Names } from '../record/people.fhir.ts'
import { reasons } from '../record/reasons.fhir.ts'
import { remarks } from '../record/remarks.fhir.ts'
import { lookUp, objects, words } from '../record/tolerant.fhir.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { conceptWords } from '../record/words/words.fhir.ts'

export type MemberView = {
  name: string
  /** What they do, in plain words; null when not said. */
  role: string | null
  clinicalRole: string | null
  /** The organization a person acts for. */
  organization: string | null
  phone: string | null
  kind: 'person' | 'place' | 'family'
  /** FHIR dates of belonging to the team. */
  since: string | null
  until: string | null
}

export type CareTeamView = {
  name: string
  status: 'proposed' | 'active' | 'paused' | 'past' | 'unknown'
  start: string | null
  end: string | null
  /** Everybody but the patient; people before places. */
  members: MemberView[]
  reasons: string[]
  organizations: string[]
  notes: string[]
}

const statuses: Record<string, CareTeamView['status']> = {
  proposed: 'proposed',
  active: 'active',
  suspended: 'paused',
  inactive: 'past',
}

const patientRoles = new Set(['snomed|116154003', 'snomed|116153009'])
const order: MemberView['kind'][] = ['person', 'family', 'place']

/** @param names shared resources by reference: members and their organizations */
export function toCareTeam(team: CareTeam, names?: Names): CareTeamView {
  const { start, end } = period(team.period)
  return {
    name: words(team.name) ?? conceptName(objects(team.category)[0]) ?? phrases.unnamed.careTeam,
    status: lookUp(statuses, statusCode(team.status)) ?? (end ? 'past' : 'unknown'),
    start,
    end,
    members: objects(team.participant)
      .map((participant) => toMember(participant, team, names))
      .filter((member) => member !== null)
      .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    reasons: reasons(team, names),
    organizations: whoAre(objects(team.managingOrganization), team, names),
    notes: remarks(team.note),
  }
}

/** The person's own doctors and clinics, as named on the Patient resource. */
export function toOwnDoctors(patient: Patient, names?: Names): MemberView[] {
  return objects(patient.generalPractitioner)
    .map((reference) => asMember(reference, { role: null, clinicalRole: null }, patient, names))
    .filter((member) => member !== null)
}

function toMember(
  participant: CareTeamParticipant,
  team: CareTeam,
  names?: Names,
): MemberView | null {
  const concepts = objects(participant.role)
  const isPatient =
    concepts.some((one) => allCodes(one).some((code) => patientRoles.has(code))) ||
    /(^|\/)Patient\//.test(words(participant.member?.reference) ?? '')
  if (isPatient) return null
  const said = concepts.map((one) => conceptWords(one, 'role'))
  const role = said.find((one) => one.plain !== phrases.unnamed.role)
  const { start, end } = period(participant.period)
  const member = asMember(
    participant.member,
    { role: role?.plain ?? null, clinicalRole: role?.clinical ?? null },
    team,
    names,
  )
  const organization = whoIs(participant.onBehalfOf, team, names)
  return (
    member && {
      ...member,
      organization: organization ?? member.organization,
      since: start,
      until: end,
    }
  )
}

/** Null for members that have neither a name nor a role: nothing could be shown. */
function asMember(
  reference: Reference | undefined,
  roles: Pick<MemberView, 'role' | 'clinicalRole'>,
  holder: object,
  names?: Names,
): MemberView | null {
  const found = resolve(reference, holder, names)
  const name = whoIs(reference, holder, names)
  const own = found?.resourceType === 'PractitionerRole' ? found : null
  const specialty = objects([...objects(own?.specialty), ...objects(own?.code)])[0]
  const spoken = specialty ? conceptWords(specialty, 'role') : null
  const role = roles.role ?? spoken?.plain ?? null
  if (!name && !role) return null
  return {
    name: name ?? phrases.unnamed.person,
    role,
    clinicalRole: roles.role ? roles.clinicalRole : (spoken?.clinical ?? null),
    organization: own ? (whoIs(own.organization, own, names) ?? null) : null,
    phone: phoneOf(found) ?? (own ? phoneOf(resolve(own.practitioner, own, names)) : null),
    kind: kindOf(found?.resourceType, words(reference?.reference) ?? ''),
    since: null,
    until: null,
  }
}

function kindOf(type: string | undefined, reference: string): MemberView['kind'] {
  const known = type ?? reference.match(/(?:^|\/)([A-Z][A-Za-z]+)[/?]/)?.[1]
  if (known === 'RelatedPerson') return 'family'
  return known && ['Organization', 'Location', 'HealthcareService', 'CareTeam'].includes(known)
    ? 'place'
    : 'person'
}
