import { expect, test } from 'vitest'
import { allSubstances, brands, ingredients } from './en/ingredients.ts'
import { together } from './en/medicines/together.ts'
import { tables } from './tables.ts'
import { plainWords, type WordKind } from './words.ts'

const said = (code: string | null, display: string | null, kind: WordKind) => {
  const { plain, clinical } = plainWords(code, display, kind)
  return [plain, clinical]
}

test('a known code: our words, the clinical term beside them', () => {
  expect(plainWords('snomed|44054006', 'Diabetes mellitus type 2 (disorder)', 'condition')).toEqual(
    {
      plain: 'Type 2 diabetes',
      clinical: 'Diabetes mellitus type 2',
      about: 'The body cannot use sugar from food as well as it should, so blood sugar runs high.',
    },
  )
  expect(said('snomed|44054006', null, 'condition')).toEqual([
    'Type 2 diabetes',
    'SNOMED CT 44054006',
  ])
  expect(said('snomed|386661006', 'Fever (finding)', 'condition')).toEqual(['Fever', null])
  expect(plainWords('snomed|160903007', null, 'condition').social).toBe(true)
  expect(plainWords('snomed|44054006', null, 'condition')).not.toHaveProperty('social')
})

test('ICD-10 falls back on its category, with or without the dot; other systems do not', () => {
  expect(said('icd10|E11.65', null, 'condition')[0]).toBe('Type 2 diabetes')
  expect(said('icd10|E1165', null, 'condition')[0]).toBe('Type 2 diabetes')
  expect(said('icd10|e11.22', null, 'condition')[0]).toBe('Kidney problem linked to diabetes')
  expect(said('icd10|Q99.9', 'Odd gene, unspecified', 'condition')).toEqual(['Odd gene', null])
  expect(said('snomed|440540061', null, 'condition')[0]).toBe('Condition without a name')
})

test('the first of several codes that we know wins', () => {
  const codes = ['snomed|99999999', 'icd10|I10']
  expect(plainWords(codes, 'Benign hypertension', 'condition').plain).toBe('High blood pressure')
})

test.each([
  ['Bad knee (finding', 'Bad knee'],
  ['  odd   spacing (situation) ', 'Odd spacing'],
  ['FRACTURE OF LEFT HAND ON CT', 'Fracture of left hand on CT'],
  ['COVID-19', 'COVID-19'],
  ['mRNA thing', 'mRNA thing'],
  ['Care (regime/therapy)', 'Care'],
])('an unknown name "%s" is cleaned to "%s"', (display, plain) => {
  expect(said(null, display, 'condition')).toEqual([plain, null])
})

test.each([
  ['Metformin hydrochloride 500 MG Oral Tablet', 'Metformin 500 mg'],
  [
    '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet',
    'Metformin 500 mg, long-acting',
  ],
  [
    'Acetaminophen 300 MG / HYDROcodone Bitartrate 5 MG Oral Tablet',
    'Acetaminophen 300 mg with hydrocodone 5 mg',
  ],
  ['1 ML Epoetin Alfa 4000 UNT/ML Injection [Epogen]', 'Epoetin alfa (Epogen) 4000 units per mL'],
  [
    'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
    'Albuterol 0.09 mg per puff',
  ],
  ['Nitroglycerin 0.4 MG/ACTUAT Mucosal Spray', 'Nitroglycerin 0.4 mg per spray'],
  ['Lasix 40mg', 'Lasix (furosemide) 40 mg'],
  ['Yaz 28 Day Pack', 'Yaz (drospirenone and ethinyl estradiol)'],
  ['24hr nicotine transdermal patch', 'Nicotine'],
  ['ferrous sulfate 325 MG Oral Tablet', 'Iron (ferrous sulfate) 325 mg'],
  ['Atorvastatin calcium 20 MG Oral Tablet', 'Atorvastatin 20 mg'],
  ['Zinc Oxide 200 MG/ML Topical Cream', 'Zinc oxide 200 mg per mL'],
  ['Newdrug hydrochloride 5 MG Oral Tablet', 'Newdrug 5 mg'],
  ['Sodium phosphate 5 MG Oral Tablet', 'Sodium phosphate 5 mg'],
  ['Hydrocortisone 1 % Cream', 'Hydrocortisone 1%'],
])('medicine "%s" is said as "%s", the full name kept', (display, plain) => {
  const words = plainWords('rxnorm|1', display, 'medicine')
  expect(words.plain).toBe(plain)
  expect(words.clinical?.toLowerCase()).toBe(display.toLowerCase())
})

test('a medicine that cannot be taken apart keeps its name; uses are told with care', () => {
  expect(said(null, 'My own tea', 'medicine')).toEqual(['My own tea', null])
  expect(said(null, null, 'medicine')).toEqual(['Medicine without a name', null])
  expect(plainWords(null, 'Buprenorphine 2 MG / naloxone 0.5 MG', 'medicine').about).toBe(
    'Often used to help people stop opioids.',
  )
  expect(plainWords(null, 'Atenolol 50 MG / Chlorthalidone 25 MG', 'medicine').about).toBe(
    'Atenolol: often used to lower blood pressure or slow the heartbeat. Chlorthalidone: a water pill, often used to lower blood pressure or swelling.',
  )
})

test('vaccines, allergens by code and by name, visits', () => {
  expect(plainWords('cvx|140', 'Influenza, seasonal', 'immunization')).toEqual({
    plain: 'Flu shot',
    clinical: 'Influenza, seasonal',
    about: 'Helps protect against the flu.',
  })
  expect(said('cvx|3', 'MMR', 'immunization')[0]).toBe('MMR shot')
  expect(said(null, 'Allergy to peanuts', 'allergy')[0]).toBe('Peanuts')
  expect(said(null, 'Sulfamethoxazole / Trimethoprim', 'allergy')[0]).toBe(
    'Sulfamethoxazole and trimethoprim',
  )
  expect(said(null, 'Stardust', 'allergy')).toEqual(['Stardust', null])
  expect(said('v3-ActCode|AMB', null, 'visit')).toEqual(['Clinic visit', null])
})

const all = Object.entries(tables) as [WordKind, (typeof tables)[WordKind]][]

test('substances, brands and pairs: each once, and each leads to words', () => {
  const names = allSubstances.map(([name]) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(names.filter((name) => name !== name.toLowerCase())).toEqual([])
  expect(names.length).toBeGreaterThan(150)
  const lost = [...brands].filter(([, stands]) =>
    stands.split(' + ').some((one) => !ingredients.has(one)),
  )
  expect(lost).toEqual([])
  const sorted = Object.keys(together).filter(
    (key) => key !== key.split(' + ').toSorted().join(' + '),
  )
  expect(sorted).toEqual([])
})

test('every table is large enough, and its words are words', () => {
  const sizes = Object.fromEntries(all.map(([kind, table]) => [kind, new Set(table.values()).size]))
  expect(sizes.condition).toBeGreaterThan(200)
  expect(sizes.procedure).toBeGreaterThan(120)
  expect(sizes.immunization).toBeGreaterThan(40)
  for (const [kind, table] of all) {
    for (const [code, { plain, about }] of table) {
      expect(plain, `${kind} ${code}`).toMatch(/^\S.*\S$/)
      expect(plain, `${kind} ${code}`).not.toMatch(/[.!]$|  |oops/i)
      if (about) expect(about, `${kind} ${code}`).toMatch(/^[A-Z].*\.$/)
      expect(code, kind).toMatch(/^[a-zA-Z0-9-]+\|\S.*$/)
    }
  }
})

test('no words blame, judge or scare', () => {
  const words = all.flatMap(([, table]) =>
    [...table.values()].map((one) => `${one.plain} ${one.about ?? ''}`),
  )
  const harsh =
    /\b(obese|addict|abuser|criminal|noncompliant|refus|fail|victim|suffer|deadly|incurable|your fault)\b/i
  expect(words.filter((one) => harsh.test(one.replace('not your fault', '')))).toEqual([])
})
