// How an answer is said to whoever reads it, and how it stands in the field that asks for it.
import { expect, test } from 'vitest'
import { createTexts } from '../../../texts/texts.ts'
import { formOf } from '../questionnaire/made.fixture.ts'
import { part } from '../questionnaire/parts.fhir.ts'
import { answerWords } from './words.ts'

const t = createTexts({ lang: 'en', timeZone: 'UTC', clinicName: 'A clinic', phone: '' })

test('a number that was asked for in a unit is read with it, and typed without', () => {
  const [item] = formOf({
    linkId: 'coffee',
    type: 'integer',
    text: 'How much coffee a day?',
    extension: [{ url: part.unit, valueCoding: { code: '{cup}', display: 'cups' } }],
  }).items
  const three = { kind: 'integer', value: 3 } as const
  expect(answerWords(t, { choices: [], item: item! }, three)).toBe('3 cups')
  expect(answerWords(t, { choices: [] }, three)).toBe('3')
})
