// The pure parts of signing: what counts as drawn, what a form asks for, and what breaks a chain.
import { expect, test } from 'vitest'
import { consents } from '../../../../db/seed/consents.ts'
import { readsFormula } from '../questionnaire/formula.fhir.ts'
import { readForm } from '../questionnaire/read.fhir.ts'
import { writeForm } from '../questionnaire/write.fhir.ts'
import { faultIn, linked, START, type Link } from './chain.ts'
import { codeTyped, codeWords } from './content.ts'
import { isStrokes } from './strokes.ts'

test.each([
  ['M10 10L200 100', true],
  ['M10 10L200 100M5 5L9 9', true],
  ['', false],
  ['M10 10', false],
  // A slip of the finger.
  ['M10 10L12 12', false],
  ['M10 10L601 10', false],
  ['M10 10L300 201', false],
  ['M10 10L300 100Z', false],
  ['M10 10L300 100"/><script>', false],
  ['M10 10C1 1 2 2 300 100', false],
  [`M10 10${'L200 100L10 10'.repeat(4000)}`, false],
])('%.40s is a drawn signature: %s', (path, drawn) => {
  expect(isStrokes(path)).toBe(drawn)
})

test('who signs, who else may, and what is agreed to are read from a Questionnaire, and written again as they came', () => {
  const { form } = readForm(consents.treatment, readsFormula)
  expect(form).toMatchObject({
    signers: ['signer', 'witness', 'interpreter', 'countersign'],
    forAnother: true,
    consent: 'treatment',
  })
  for (const resource of Object.values(consents))
    expect(writeForm(readForm(resource, readsFormula).form!)).toEqual(resource)
  const changed = { ...form!, signers: ['signer' as const], forAnother: false, consent: null }
  const again = readForm(writeForm(changed), readsFormula).form
  expect(again).toMatchObject({ signers: ['signer'], forAnother: false, consent: null })
})

const signature = (code: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-signatureRequired',
  valueCodeableConcept: { coding: [{ code }] },
})

test('a signature of a sort that nobody gives here, and one under a single question, are refused by name', () => {
  const item = [{ linkId: 'a', type: 'string' }]
  const form = { resourceType: 'Questionnaire', status: 'active', item }
  const other = readForm({ ...form, extension: [signature('1.2.3')] }, readsFormula)
  expect(other.refused).toMatchObject([{ part: 'signatureRequired 1.2.3', at: null }])
  const consent = signature('1.2.840.10065.1.12.1.7')
  const within = readForm({ ...form, item: [{ ...item[0], extension: [consent] }] }, readsFormula)
  expect(within.refused).toMatchObject([{ part: 'signatureRequired', at: 'a' }])
})

const patient = '0190a0b0-0000-7000-8000-000000000001'
const chain = (): Link[] => {
  const links: Link[] = []
  for (let seq = 1; seq <= 3; seq += 1)
    links.push(
      linked(patient, links.at(-1)?.chain ?? START, {
        seq,
        kind: 'signed',
        request: patient,
        account: patient,
        role: 'self',
        document: patient,
        code: `CODE${seq}`,
        contentSum: Buffer.alloc(32, seq),
        paperSum: Buffer.alloc(32, seq),
        at: new Date(seq),
      }),
    )
  return links
}

test('a chain holds, and each thing that is done to it shows', () => {
  const links = chain()
  const [one, two, three] = links as [Link, Link, Link]
  const named = new Set(links.map(({ id }) => id))
  expect(faultIn(patient, links, named)).toBeNull()
  const changed = [one, { ...two, role: 'guardian' as const }, three]
  expect(faultIn(patient, changed)).toEqual({ seq: 2, problem: 'changed' })
  expect(faultIn(patient, [one, three])).toEqual({ seq: 2, problem: 'removed' })
  expect(faultIn(patient, [one, two], named)).toEqual({ seq: 3, problem: 'cut off' })
  // Of another patient, or made anew from a changed link on: the log does not know it.
  expect(faultIn('0190a0b0-0000-7000-8000-000000000002', links)).toMatchObject({ seq: 1 })
  const forged = linked(patient, two.chain, { ...three, role: 'guardian' })
  expect(faultIn(patient, [one, two, forged])).toBeNull()
  expect(faultIn(patient, [one, two, forged], named)).toEqual({ seq: 3, problem: 'not on record' })
})

test('a code is typed as people type', () => {
  expect(codeWords('K7QF2MXP9RTWH4DC')).toBe('K7QF-2MXP-9RTW-H4DC')
  expect(codeTyped(' k7qf 2mxp-9rtw h4dc')).toBe('K7QF2MXP9RTWH4DC')
})
