/** The formulas of a form, and what they may name. The engine is given something that works them out. Pure. */
import { itemsOf, type Form, type Rule } from './form.ts'
import type { Refusal } from './read.fhir.ts'

/** Whether this can be read as a formula at all; the variables (%name) it asks for, and functions that nobody here knows. */
export type Reads = (formula: string) => { names: string[]; unknown: string[] } | null

/** What every formula may name besides the form's own variables. */
const given = [
  'resource',
  'context',
  'rootResource',
  'questionnaire',
  'qitem',
  'patient',
  'ucum',
  'sct',
  'loinc',
]

/** @returns what the form cannot do without, and the rules that nobody can read: those are kept, and not looked at */
export function checkFormulas(
  form: Form,
  reads: Reads,
): { refused: Refusal[]; unreadable: string[] } {
  const refused: Refusal[] = []
  const unreadable: string[] = []
  const check = (part: string, at: string | null, formula: string | null, known: string[]) => {
    if (formula === null) return
    const read = reads(formula)
    if (!read) refused.push({ part, at, why: 'unreadable' })
    for (const name of read?.unknown ?? []) {
      refused.push({ part: `${name}()`, at, why: 'not-supported' })
    }
    for (const name of read?.names ?? []) {
      if (!known.includes(name)) refused.push({ part: `%${name}`, at, why: 'not-supported' })
    }
  }
  const checkRule = ({ key, formula }: Rule, at: string | null) => {
    if (reads(formula)) check('constraint', at, formula, known)
    else unreadable.push(`constraint ${key}`.trim())
  }
  const names = [...form.variables, ...[...itemsOf(form.items)].flatMap((item) => item.variables)]
  const known = [...given, ...names.flatMap(({ name }) => name ?? [])]
  for (const { formula } of form.variables) check('variable', null, formula, known)
  for (const rule of form.rules) checkRule(rule, null)
  for (const item of itemsOf(form.items)) {
    for (const { formula } of item.variables) check('variable', item.id, formula, known)
    for (const rule of item.rules) checkRule(rule, item.id)
    check('enableWhenExpression', item.id, item.whenFormula, known)
    check('calculatedExpression', item.id, item.calculated, known)
    check('initialExpression', item.id, item.initialFormula, known)
    check('answerExpression', item.id, item.choicesFormula, known)
  }
  return { refused, unreadable }
}
