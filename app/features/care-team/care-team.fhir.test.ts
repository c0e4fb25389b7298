import type { CareTeam, FhirResource, Patient } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { toCareTeam, toOwnDoctors } from './care-team.fhir.ts'

const names = new Map<string, FhirResource>([
  [
    'Practitioner/1',
    {
      resourceType: 'Practitioner',
      name: [
        { use: 'old', family: 'Before' },
        { use: 'official', prefix: ['Dr.'], given: ['Ana', 'M.'], family: 'Ro' },
      ],
      telecom: [
        { system: 'email', value: 'a@example.org' },
        { system: 'phone', value: '(202) 555-0101' },
      ],
    },
  ],
  ['Organization/1', { resourceType: 'Organization', name: 'Heart Clinic' }],
  [
    'PractitionerRole/1',
    {
      resourceType: 'PractitionerRole',
      practitioner: { reference: 'Practitioner/1' },
      organization: { reference: 'Organization/1' },
      specialty: [
        { coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '207RC0000X' }] },
      ],
    },
  ],
])
const read = (part: object) => toCareTeam({ resourceType: 'CareTeam', ...part } as CareTeam, names)
const role = (code: string) => [{ coding: [{ system: 'http://snomed.info/sct', code }] }]

test('an empty team has a name and nobody in it', () => {
  expect(read({})).toMatchObject({ name: phrases.unnamed.careTeam, status: 'unknown', members: [] })
  expect(read({ period: { end: '2020' } }).status).toBe('past')
})

test('people before places; the patient is left out, by role or by reference', () => {
  const { members } = read({
    participant: [
      { member: { reference: 'Organization/1' }, role: role('224891009') },
      { member: { reference: 'Patient/1', display: 'Me' } },
      { member: { reference: 'urn:uuid:9', display: 'Me' }, role: role('116153009') },
      { member: { reference: 'PractitionerRole/1' }, period: { start: '2019' } },
      { member: { reference: 'RelatedPerson/4', display: 'Sam Ro' }, role: role('133932002') },
      { member: {} },
      null,
    ],
  })
  expect(members.map(({ name, kind }) => [name, kind])).toEqual([
    ['Dr. Ana M. Ro', 'person'],
    ['Sam Ro', 'family'],
    ['Heart Clinic', 'place'],
  ])
  expect(members[0]).toMatchObject({
    role: 'Heart doctor',
    organization: 'Heart Clinic',
    phone: '(202) 555-0101',
    since: '2019',
  })
})

test('a role without a name is still told', () => {
  expect(read({ participant: [{ role: [{ text: 'Dietitian' }] }] }).members[0]).toMatchObject({
    name: phrases.unnamed.person,
    role: 'Dietitian',
  })
})

test('own doctors come from the patient', () => {
  const patient: Patient = {
    resourceType: 'Patient',
    generalPractitioner: [{ reference: 'Practitioner/1' }, { reference: 'Practitioner/2' }],
  }
  expect(toOwnDoctors(patient, names).map((one) => one.name)).toEqual(['Dr. Ana M. Ro'])
  expect(toOwnDoctors({ resourceType: 'Patient' })).toEqual([])
})

test.skipIf(samplesMissing)(
  `sample teams have members and no patient. ${samplesMissing ?? ''}`,
  () => {
    const shared = new Map<string, FhirResource>()
    const teams: CareTeam[] = []
    for (const { resource, url } of sampleRecords()) {
      if (resource.resourceType === 'CareTeam') teams.push(resource)
      else if (/^(Pr|Or|Pa)/.test(resource.resourceType)) shared.set(url, resource)
    }
    expect(teams).toHaveLength(124)
    const members = teams.flatMap((team) => toCareTeam(team, shared).members)
    expect(members.filter((one) => one.name === phrases.unnamed.person && !one.role)).toEqual([])
    expect(members.filter((one) => one.role === 'You')).toEqual([])
    expect(members.length).toBeGreaterThan(200)
  },
)
