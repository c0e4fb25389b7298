// Every test by its key, and the panels they are ordered in.
import { blood } from './blood.ts'
import { chemistry } from './chemistry.ts'
import { levels } from './levels.ts'
import { measures } from './measures.ts'
import { serology } from './serology.ts'
import type { Test } from './test.ts'
import { urine } from './urine.ts'
import { vitalTests } from './vitals.ts'

const all = { ...chemistry, ...levels, ...blood, ...urine, ...serology, ...measures, ...vitalTests }
export type TestKey = keyof typeof all
export const tests: Record<TestKey, Test> = all

/** One panel; a few are the laboratory's own and have no code. */
export type Panel = { loinc?: string; display: string; text: string; members: readonly TestKey[] }
const panel = (loinc: string, text: string, display: string, ...members: TestKey[]): Panel => ({
  ...(loinc ? { loinc } : {}),
  text,
  display,
  members,
})

const basic = [
  'glucose',
  'urea',
  'creatinine',
  'egfr',
  'sodium',
  'potassium',
  'chloride',
  'bicarbonate',
  'calcium',
] as const
const liver = ['protein', 'albumin', 'bilirubin', 'alkaline', 'ast', 'alt'] as const
const cells = [
  'white',
  'red',
  'hemoglobin',
  'hematocrit',
  'mcv',
  'mch',
  'mchc',
  'rdw',
  'platelets',
] as const

export const panels = {
  basic: panel('51990-0', 'Basic metabolic panel', 'Basic metabolic panel - Blood', ...basic),
  metabolic: panel(
    '24323-8',
    'Comprehensive metabolic panel',
    'Comprehensive metabolic 2000 panel - Serum or Plasma',
    ...basic,
    ...liver,
  ),
  cells: panel('58410-2', 'Complete blood count', 'CBC panel - Blood by Automated count', ...cells),
  cellsAndTypes: panel(
    '57021-8',
    'Complete blood count with white cell types',
    'CBC W Auto Differential panel - Blood',
    ...cells,
    'neutrophils',
    'lymphocytes',
  ),
  lipids: panel(
    '24331-1',
    'Lipid panel',
    'Lipid 1996 panel - Serum or Plasma',
    'cholesterol',
    'triglycerides',
    'hdl',
    'ldl',
    'nonHdl',
  ),
  thyroid: panel(
    '24348-5',
    'Thyroid panel',
    'Free T4 and TSH panel - Serum or Plasma',
    'tsh',
    'freeT4',
  ),
  clotting: panel(
    '34528-0',
    'Prothrombin time and INR',
    'PT panel - Platelet poor plasma by Coagulation assay',
    'prothrombin',
    'inr',
  ),
  urinalysis: panel(
    '24356-8',
    'Urinalysis',
    'Urinalysis complete panel - Urine',
    'urineColor',
    'urineAppearance',
    'urineGravity',
    'urinePh',
    'urineGlucose',
    'urineKetones',
    'urineProtein',
    'urineBlood',
    'urineNitrite',
    'urineEsterase',
    'urineWhite',
    'urineRed',
    'urineEpithelial',
  ),
  ironStudies: panel(
    '50190-8',
    'Iron studies',
    'Iron and Iron binding capacity panel - Serum or Plasma',
    'iron',
    'ironBinding',
    'ferritin',
  ),
  prenatal: panel(
    '24364-2',
    'First prenatal blood tests',
    'Obstetric 1996 panel - Serum and Blood',
    'bloodGroup',
    'antibodyScreen',
    'rubella',
    'hepatitisB',
    'hepatitisC',
    'hiv',
    'syphilis',
  ),
  glucoseTolerance: panel(
    '50608-9',
    'Three-hour glucose test',
    'Glucose tolerance 3 hours gestational panel - Serum or Plasma',
    'glucoseFasting',
    'glucose100h1',
    'glucose100h2',
    'glucose100h3',
  ),
  breastMarkers: panel(
    '',
    'Breast tumor markers',
    '',
    'estrogenReceptor',
    'progesteroneReceptor',
    'her2',
    'her2Fish',
  ),
  spirometry: panel(
    '81459-0',
    'Spirometry',
    'Spirometry panel',
    'fev1',
    'fev1Percent',
    'fev1Ratio',
  ),
} as const satisfies Record<string, Panel>
export type PanelKey = keyof typeof panels
