// A form of the clinic, read once: versions never change.
import { matchesIn } from './patterns.ts'
import type { Answers } from './questionnaire/answers.ts'
import type { Form } from './questionnaire/form.ts'
import { readsFormula, workFormula } from './questionnaire/formula.fhir.ts'
import { readForm } from './questionnaire/read.fhir.ts'
import { goOn, settle, type Settled } from './questionnaire/settle.ts'

const opened = new Map<string, Form>()
const mostKept = 200

/** @throws when what is kept is no form any more */
export function formOf(of: { form: string; version: number; body: unknown }): Form {
  const key = `${of.form} ${of.version}`
  let form = opened.get(key)
  if (!form) {
    const read = readForm(of.body, readsFormula)
    if (read.refused) throw new Error('A form that was taken can not be read any more.')
    form = read.form
    if (opened.size >= mostKept) opened.clear()
    opened.set(key, form)
  }
  return form
}

const tools = (patient?: object) => ({ work: workFormula, patient, matches: matchesIn })

/** @param patient FHIR Patient, for forms that look at it */
export const settled = (form: Form, answers: Answers, patient?: object): Settled =>
  settle(form, answers, tools(patient))

/** What was not shown before begins as the form says. @param patient FHIR Patient, for forms that look at it */
export const wentOn = (
  form: Form,
  before: Answers | null,
  given: Answers,
  patient?: object,
): Settled => goOn(form, before, given, tools(patient))
