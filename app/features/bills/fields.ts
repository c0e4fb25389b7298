// What is asked of a bill and of each of its lines when somebody writes one.
import { z } from 'zod'
import { moneyField } from './money.ts'

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} letters.`)
const day = (empty: boolean) =>
  z
    .string()
    .trim()
    .refine((said) => (empty && said === '') || isDay(said), 'Write a day of the calendar.')
const isDay = (said: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(said) && !Number.isNaN(Date.parse(`${said}T00:00:00Z`))

export const lineFields = z
  .object({
    plain: text(200).min(1, 'Say in plain words what it is for.'),
    code: text(20),
    units: z
      .string()
      .trim()
      .default('1')
      .transform((said) => said || '1')
      .pipe(z.string().regex(/^[1-9]\d{0,3}$/, 'Write a number from 1 to 9999.'))
      .transform(Number),
    charge: moneyField({ least: 0 }),
    adjustment: moneyField({ least: 0, empty: 0 }),
    insurance: moneyField({ least: 0, empty: 0 }),
    day: day(true).default(''),
    diagnoses: text(100).default(''),
    why: text(300).default(''),
  })
  .superRefine(({ charge, adjustment, insurance }, context) => {
    if (adjustment + insurance > charge)
      context.addIssue({
        code: 'custom',
        path: ['charge'],
        message: 'What is taken off and what insurance pays is more than is charged.',
      })
  })

export const billFields = z.object({
  kind: z.enum(['bill', 'estimate']).catch('bill'),
  title: text(120).min(1, 'Say in plain words what it is for.'),
  note: text(500),
  insurer: text(100),
  serviceOn: day(false),
  /** As visitKey has it; empty: of no visit that is on record. */
  visit: z
    .string()
    .trim()
    .regex(/^(?:(?:visit|appointment):[\da-f-]{36})?$/, 'Choose a visit of the list.')
    .default(''),
  dueOn: day(true),
  confidential: z.boolean(),
  selfPay: z.boolean(),
  /** Of an estimate: who is expected to give the care. */
  providerName: text(120).default(''),
  npi: z
    .string()
    .trim()
    .regex(/^(\d{10})?$/, 'An NPI has 10 figures.')
    .default(''),
  tin: z
    .string()
    .trim()
    .regex(/^(\d{2}-?\d{7})?$/, 'A tax number has 9 figures, such as 12-3456789.')
    .default(''),
  place: text(200).default(''),
  apart: text(500).default(''),
  lines: z.array(lineFields).min(1, 'Write at least one line.').max(60, 'Use at most 60 lines.'),
})
export type BillFields = z.output<typeof billFields>
