// HL7's own examples of forms, where they lie beside the repository. Never committed.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Questionnaire, QuestionnaireResponse } from 'fhir/r4'
import { expect, test } from 'vitest'
import { itemsOf } from './form.ts'
import { readsFormula, workFormula } from './formula.fhir.ts'
import { readForm } from './read.fhir.ts'
import { readResponse, toResponse } from './response.fhir.ts'
import { allSeen, goOn, settle } from './settle.ts'
import { writeForm } from './write.fhir.ts'

const folder = join(import.meta.dirname, '../../../../../shared/data/questionnaires')
const missing = !existsSync(folder)
const tools = { work: workFormula }
const load = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T

const taken = [
  'Questionnaire-CardiologyForm',
  'extract-complex-defn3',
  'extract-complex-smap',
  'extract-complex-template',
  'extract-complex-template2',
]

test.skipIf(missing)('Every example is one that this test knows of', () => {
  const names = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.json') &&
      !name.startsWith('QuestionnaireResponse') &&
      name !== 'manifest.json',
  )
  expect(names.toSorted()).toEqual(
    [...taken, 'Questionnaire-rxterms'].map((name) => `${name}.json`).toSorted(),
  )
})

test.skipIf(missing).each(taken)('%s is read, shown and written as it came', (name) => {
  const resource = load<Questionnaire>(`${name}.json`)
  const { form, refused } = readForm(resource, readsFormula)
  expect(refused).toBeNull()
  const { seen, wrong } = goOn(form!, null, {}, tools)
  expect([...allSeen(seen)].length).toBeGreaterThan(10)
  expect(wrong.map(({ why }) => why).filter((why) => why !== 'missing')).toEqual([])
  expect(writeForm(form!)).toEqual(resource)
})

test.skipIf(missing)('What an example says of records is kept, and said to be idle', () => {
  const { form } = readForm(load('extract-complex-template.json'), readsFormula)
  expect(form!.idle).toEqual(['extractAllocateId', 'templateExtract'])
})

test.skipIf(missing)(
  'The example that asks a server is refused with the names of what asks',
  () => {
    const { refused } = readForm(load('Questionnaire-rxterms.json'), readsFormula)
    expect(refused).toEqual([
      { part: 'variable strengthFormLookup', at: 'medications_table', why: 'elsewhere' },
      { part: 'answerValueSet rxterms', at: 'medication', why: 'elsewhere' },
    ])
  },
)

test.skipIf(missing)(
  'The example of answers fits its form, is read whole, and is written as it came',
  () => {
    const { form } = readForm(load('Questionnaire-CardiologyForm.json'), readsFormula)
    const response = load<QuestionnaireResponse>(
      'QuestionnaireResponse-Cardiology-MariaSantos.json',
    )
    const { answers, unread } = readResponse(form!, response)
    expect(unread).toEqual([])
    const again = toResponse(form!, answers, { status: 'completed' })
    expect(bare(again.item)).toEqual(bare(response.item))
    const settled = settle(form!, answers, tools)
    expect(settled.wrong.map(({ id, why }) => `${id} ${why}`)).toEqual([])
  },
)

test.skipIf(missing)(
  'A condition of an example shows a question and takes it away with its answer',
  () => {
    const { form } = readForm(load('Questionnaire-CardiologyForm.json'), readsFormula)
    const { answers } = readResponse(
      form!,
      load<QuestionnaireResponse>('QuestionnaireResponse-Cardiology-MariaSantos.json'),
    )
    const extra = structuredClone(answers)
    extra.additionalinfo_header![0]!.items!.additionalinfo_pronouns![0]!.items = {
      additionalinfo_pronouns_other: [{ value: { kind: 'string', value: 'Xe' } }],
    }
    expect(JSON.stringify(extra)).toContain('Xe')
    expect(JSON.stringify(settle(form!, extra, tools).answers)).not.toContain('Xe')
    expect([...itemsOf(form!.items)].length).toBe(142)
  },
)

/** Without what answers need not carry: the words of questions, and what is only for looks. */
const bare = (from: unknown): unknown =>
  JSON.parse(
    JSON.stringify(from, (key, value: unknown) =>
      key === 'text' || key === 'id' || key === 'extension' ? undefined : value,
    ),
  )
