// Finding people: however a name, a date, a number is typed, and nobody who does not fit.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Patient } from 'fhir/r4'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addStaff, importResources, setUpClinic, signedIn } from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { searchPatients } from './find.server.ts'

let portal: TestPortal
let desk: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  await importResources(portal, 'people', people)
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
})
afterAll(() => portal.end())
beforeEach(() => portal.owner.query('delete from throttle'))

type Facts = { birthDate?: string; phone?: string; email?: string; more?: Partial<Patient> }
let made = 0
const person = (given: string, family: string, facts: Facts = {}): Patient => ({
  resourceType: 'Patient',
  id: `p${(made += 1)}`,
  identifier: [
    { type: { coding: [{ code: 'MR' }] }, value: `HC-10${String(made).padStart(3, '0')}` },
  ],
  name: [{ given: given.split(' '), family }],
  birthDate: facts.birthDate ?? '1990-01-01',
  telecom: [
    ...(facts.phone ? [{ system: 'phone' as const, value: facts.phone }] : []),
    ...(facts.email ? [{ system: 'email' as const, value: facts.email }] : []),
  ],
  ...facts.more,
})

const people: Patient[] = [
  person('José', 'Ramírez', {
    birthDate: '1961-04-17',
    phone: '(202) 555-0134',
    email: 'Jose.Ramirez@Example.org',
  }),
  person('Josefina', 'Ramos', { birthDate: '1980-03-14' }),
  person('Nguyễn', 'Thị Minh', { birthDate: '1980-07-02', phone: '+49 30 1234567' }),
  person('Sinéad', "O'Brien", { birthDate: '1980-03-04' }),
  person('Pat', 'O Brien'),
  person('Ann', 'Johnson', { birthDate: '1975-12-31' }),
  person('Annabelle', 'Johnston'),
  person('Li', 'Wei'),
  person('王', '小明'),
  person('Mary-Jane', 'Smith', {
    more: {
      name: [
        { given: ['Mary-Jane'], family: 'Smith' },
        { use: 'maiden', family: 'Kowalczyk' },
      ],
    },
  }),
  person('Łukasz', 'Święcki'),
  person('May', 'Day', { birthDate: '1980-01-05' }),
  person('Maria', 'Garcia', { birthDate: '1980-03-14' }),
  person('Mariana', 'Garcia Lopez', { birthDate: '1980-04-03' }),
]

const found = async (search: string) =>
  (await searchPatients(desk, { search })).items.map(({ name }) => name)
const first = async (search: string) => (await found(search))[0]

test.each([
  ['jose', 'José Ramírez'],
  ['JOSÉ', 'José Ramírez'],
  ['ramirez jose', 'José Ramírez'],
  ["O'Brien", "Sinéad O'Brien"],
  ['O’Brien', "Sinéad O'Brien"],
  ['obrien', "Sinéad O'Brien"],
  ['o brien', "Sinéad O'Brien"],
  ['obr', "Sinéad O'Brien"],
  ['sinead o', "Sinéad O'Brien"],
  ['nguyen thi', 'Nguyễn Thị Minh'],
  ['thi nguyen', 'Nguyễn Thị Minh'],
  ['Nguyễn Thị', 'Nguyễn Thị Minh'],
  ['ngu 1980', 'Nguyễn Thị Minh'],
  ['li', 'Li Wei'],
  ['li wei', 'Li Wei'],
  ['王', '王 小明'],
  ['小', '王 小明'],
  ['maryjane', 'Mary-Jane Smith'],
  ['mary jane smi', 'Mary-Jane Smith'],
  ['lukasz swiecki', 'Łukasz Święcki'],
  ['Święc', 'Łukasz Święcki'],
  ['may 1980', 'May Day'],
])('%s finds %s', async (typed, name) => {
  expect(await found(typed)).toContain(name)
})

test('both ways of writing one name find each other', async () => {
  for (const typed of ["o'brien", 'o brien', 'obrien', 'OBRIEN'])
    expect((await found(typed)).toSorted()).toEqual(['Pat O Brien', "Sinéad O'Brien"])
})

test('one swapped pair of letters, also in what has been typed so far', async () => {
  expect(await first('Jonhson')).toBe('Ann Johnson')
  expect(await found('jonh')).toEqual(['Ann Johnson', 'Annabelle Johnston'])
  expect(await found('Gracia 1980')).toEqual(['Maria Garcia', 'Mariana Garcia Lopez'])
  expect(await found('jonhsno')).toEqual([])
})

test('the best comes first: whole words, then beginnings, then swapped letters', async () => {
  expect(await found('ann')).toEqual(['Ann Johnson', 'Annabelle Johnston'])
  expect(await found('maria garcia')).toEqual(['Maria Garcia', 'Mariana Garcia Lopez'])
  expect(await found('Jhonson')).toEqual(['Ann Johnson'])
})

test.each([
  '3/14/1980',
  '03/14/1980',
  '14.3.1980',
  '14/3/1980',
  '1980-03-14',
  '14 Mar 1980',
  '14 march 1980',
  'March 14, 1980',
  '14th Mar. 80',
  '3/14/80',
  '03141980',
  '14031980',
  '19800314',
])('the birth date typed as %s', async (typed) => {
  expect(await found(typed)).toEqual(['Josefina Ramos', 'Maria Garcia'])
  expect(await found(`garcia ${typed}`)).toEqual(['Maria Garcia'])
})

test('a date that may be two days finds both', async () => {
  expect(await found('3/4/1980')).toEqual(['Mariana Garcia Lopez', "Sinéad O'Brien"])
  expect(await found('mar 1980')).toContain('Maria Garcia')
  expect(await found('mar 1980')).toContain('Josefina Ramos')
})

test('telephones with any signs between, or their last digits', async () => {
  for (const typed of [
    '(202) 555-0134',
    '2025550134',
    '+1 202 555 0134',
    '202.555.0134',
    '555 0134',
    '555-0134',
    '0134',
  ])
    expect(await found(typed), typed).toEqual(['José Ramírez'])
  for (const typed of ['030 1234567', '+49301234567', '0301234567'])
    expect(await found(typed), typed).toEqual(['Nguyễn Thị Minh'])
  expect(await found('134')).toEqual([])
})

test('an e-mail address, whole or as far as its name, and as a name while there is no @', async () => {
  for (const typed of ['jose.ramirez@example.org', 'JOSE.RAMIREZ@', 'jose.ramirez@exa'])
    expect(await found(typed), typed).toEqual(['José Ramírez'])
  expect(await found('jose.ramirez@example.net')).toEqual([])
  expect(await found('jose.rami')).toEqual(['José Ramírez'])
})

test('a record number, whole, begun, or without its letters', async () => {
  for (const typed of ['HC-10006', 'hc10006', '10006'])
    expect(await found(typed)).toEqual(['Ann Johnson'])
  expect(await found('HC-1000')).toHaveLength(9)
  expect(await found('johns 1000')).toEqual(['Ann Johnson', 'Annabelle Johnston'])
})

test('a former name finds her too', async () => {
  expect(await found('kowal')).toEqual(['Mary-Jane Smith'])
})

test('what is too short is said, and what fits nobody finds nobody', async () => {
  expect(await searchPatients(desk, { search: 'jo' })).toMatchObject({ items: [], tooShort: true })
  expect(await searchPatients(desk, { search: '' })).toMatchObject({ items: [], tooShort: true })
  expect(await searchPatients(desk, { search: 'xyzzy' })).toMatchObject({
    items: [],
    tooShort: false,
  })
  expect(await found('jose 1955')).toEqual([])
})
