// Bills of the invented clinic: paid, open, overdue, without anything to pay, an estimate, a draft. Codes are the clinic's own.
import type { StaffKey } from './staff.ts'

export type SeedLine = {
  plain: string
  code: string
  units?: number
  /** In cents. */
  charge: number
  off?: number
  insurance?: number
  why?: string
  diagnoses?: string
}

export type SeedBill = {
  patient: string
  kind?: 'bill' | 'estimate'
  state?: 'draft'
  number: string
  title: string
  note?: string
  insurer?: string
  /** Days ago of the care; below nothing: days ahead. */
  care: number
  /** Days ago on which it was sent. */
  issued: number
  /** Days ahead until when it is to be paid; below nothing: it was. */
  due?: number
  lines: readonly SeedLine[]
  provider?: { name: string; npi: string; tin: string; place: string }
  apart?: string
  done?: readonly { what: 'cash' | 'card' | 'reduction'; cents: number; days: number }[]
  notes?: readonly [by: StaffKey, text: string][]
  /** Under discussion. */
  proposed?: { by: StaffKey; cents: number; why: string; days: number }
}

const heron = 'Blue Heron Health Plan'

export const seedBills: readonly SeedBill[] = [
  {
    patient: 'jose',
    number: '4021-8837',
    title: 'Visit for your diabetes',
    insurer: heron,
    care: 63,
    issued: 60,
    due: -30,
    lines: [
      {
        plain: 'Visit with the doctor, 30 minutes',
        code: 'V30',
        charge: 18_500,
        off: 4500,
        insurance: 11_500,
        why: 'Your plan pays all of a visit but $25.',
      },
    ],
    done: [{ what: 'card', cents: 2500, days: 58 }],
  },
  {
    patient: 'jose',
    number: '7719-0426',
    title: 'Blood tests',
    insurer: heron,
    care: 20,
    issued: 9,
    due: 21,
    lines: [
      {
        plain: 'Average blood sugar of three months',
        code: 'L-A1C',
        charge: 5200,
        off: 2000,
        insurance: 2400,
        why: 'Your plan pays three quarters of tests.',
      },
      {
        plain: 'Cholesterol and other fats',
        code: 'L-LIP',
        charge: 7400,
        off: 2800,
        insurance: 3680,
        why: 'Your plan pays four fifths of this test.',
      },
      {
        plain: 'Kidneys and salts in the blood',
        code: 'L-BMP',
        charge: 6000,
        off: 2200,
        insurance: 3040,
        why: 'Your plan pays four fifths of this test.',
      },
    ],
  },
  {
    patient: 'hoa',
    number: '1186-5530',
    title: 'Check of your blood pressure',
    insurer: 'Lakeshore Senior Plan',
    care: 15,
    issued: 11,
    due: 19,
    lines: [
      {
        plain: 'Visit with the nurse, 20 minutes',
        code: 'V20',
        charge: 9500,
        off: 1500,
        insurance: 4000,
        why: 'Your plan pays half of it.',
      },
    ],
  },
  {
    patient: 'hoa',
    number: '3307-4418',
    title: 'X-ray of your hip',
    insurer: 'Lakeshore Senior Plan',
    care: 130,
    issued: 121,
    due: -91,
    lines: [
      {
        plain: 'X-ray of the hip, two pictures',
        code: 'X-HIP',
        units: 2,
        charge: 21_000,
        off: 6000,
        insurance: 9000,
      },
    ],
    done: [
      { what: 'reduction', cents: 2000, days: 110 },
      { what: 'cash', cents: 4000, days: 104 },
    ],
  },
  {
    patient: 'desmond',
    number: '5904-2276',
    title: 'Visits and blood tests in spring',
    note: 'You had no insurance then, so we took off what we could.',
    care: 150,
    issued: 140,
    due: -110,
    lines: [
      {
        plain: 'Visit with the doctor, 40 minutes',
        code: 'V40',
        units: 2,
        charge: 31_000,
        off: 6500,
      },
      {
        plain: 'Kidneys and salts in the blood',
        code: 'L-BMP',
        units: 2,
        charge: 11_800,
        off: 2300,
      },
    ],
    done: [
      { what: 'cash', cents: 10_000, days: 120 },
      { what: 'card', cents: 6000, days: 61 },
    ],
    notes: [
      [
        'wendell',
        'Called. He pays what he can each month and asked whether we could let some of it go.',
      ],
    ],
    proposed: {
      by: 'wendell',
      cents: 9000,
      why: 'Lost his job and his insurance that month. Has paid regularly since.',
      days: 3,
    },
  },
  {
    patient: 'theo',
    number: '2250-9164',
    title: 'Check-up and vaccines',
    insurer: 'Capital Kids Plan',
    care: 40,
    issued: 33,
    due: -3,
    lines: [
      {
        plain: 'Check-up of a child',
        code: 'V-CHILD',
        charge: 16_000,
        off: 3000,
        insurance: 13_000,
        why: 'Check-ups and vaccines of children cost families nothing.',
      },
    ],
  },
  {
    patient: 'kwame',
    kind: 'estimate',
    number: '6648-3301',
    title: 'Yearly check-up',
    care: -21,
    issued: 2,
    lines: [
      {
        plain: 'Visit with the doctor, 40 minutes',
        code: 'V40',
        charge: 15_500,
        off: 3250,
        diagnoses: 'Z00.00',
      },
      {
        plain: 'Cholesterol and other fats',
        code: 'L-LIP',
        charge: 7400,
        off: 2800,
        diagnoses: 'Z13.220',
      },
      {
        plain: 'Average blood sugar of three months',
        code: 'L-A1C',
        charge: 5200,
        off: 2000,
        diagnoses: 'Z13.1',
      },
    ],
    provider: {
      name: 'Inés Castellano-Brook, MD',
      npi: '1999999984',
      tin: '00-1234567',
      place: '100 Example Avenue NW, Washington, DC 20001',
    },
    apart:
      'If a test finds something, a second visit. Ask at the front desk for an estimate of it.',
  },
  {
    patient: 'jonah',
    state: 'draft',
    number: '8832-1075',
    title: 'Visit for your knee',
    insurer: heron,
    care: 4,
    issued: 0,
    lines: [
      {
        plain: 'Visit with the doctor, 20 minutes',
        code: 'V20',
        charge: 12_500,
        off: 2500,
        insurance: 7500,
      },
    ],
  },
]
