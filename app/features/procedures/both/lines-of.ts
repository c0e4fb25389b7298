// What is said of a procedure below its name, line by line: on its page, in the summary and on paper.
import type { Texts } from '../../../texts/texts.ts'
import type { ProcedureView } from '../procedures.fhir.ts'

export const linesOf = (t: Texts, view: ProcedureView) => [
  view.about,
  [view.clinical, ...view.places, ...view.who, view.where].filter(Boolean).join(' · '),
  view.whyNot.length > 0 && t.list(view.whyNot),
  view.reasons.length > 0 && t('procedures.because', { reasons: t.list(view.reasons) }),
  view.outcome,
  view.devices.length > 0 && t('procedures.devices', { devices: t.list(view.devices) }),
  view.complications.length > 0 &&
    t('procedures.complications', { list: t.list(view.complications) }),
  view.followUp.length > 0 && t('procedures.followUp', { list: t.list(view.followUp) }),
  ...view.notes,
]
