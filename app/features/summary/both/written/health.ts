// Conditions, allergies and medicines in words.
import type { AllergyIntolerance, Condition } from 'fhir/r4'
import { toAllergy } from '../../../allergies/allergies.fhir.ts'
import { toCondition } from '../../../conditions/conditions.fhir.ts'
import { toMedicine, type MedicineResource } from '../../../medicines/medicines.fhir.ts'
import { whenWords } from '../../../record/both/when-words.ts'
import { oneLine, said, type Writing } from './written.ts'

export const writeCondition: Writing<Condition> = (t, resource, names) => {
  const view = toCondition(resource, names)
  const [started, ended] = [whenWords(t, view.started), whenWords(t, view.ended)]
  const span =
    started && ended && started !== ended
      ? t('record.fromTo', { from: started, to: ended })
      : started
        ? view.certainty === 'ruled-out' || ended
          ? started
          : t('record.since', { date: started })
        : ended
          ? t('record.until', { to: ended })
          : view.recorded && t('record.recorded', { date: t.dateShort(view.recorded) })
  return {
    title: view.plain,
    first: said(view.certainty && t(`conditions.certainty.${view.certainty}`)),
    lines: said(
      oneLine(
        view.clinical,
        view.severity && t(`record.severity.${view.severity}`),
        t.list(view.places),
      ),
      oneLine(
        (view.status === 'back' || view.status === 'remission') &&
          t(`conditions.status.${view.status}`),
        span,
        view.who && t('record.by', { who: view.who }),
      ),
      view.notes,
    ),
  }
}

export const writeAllergy: Writing<AllergyIntolerance> = (t, resource, names) => {
  const view = toAllergy(resource, names)
  const started = whenWords(t, view.started)
  return {
    title: view.plain,
    first: said(
      view.risk === 'high' && t('allergies.risk.high'),
      t.list(
        view.reactions.map(({ plain, severity }) =>
          severity && !plain.toLowerCase().includes(severity)
            ? t('allergies.reaction', { plain, severity })
            : plain,
        ),
      ),
      view.type === 'intolerance' && t('allergies.intolerance'),
      view.certainty && t(`conditions.certainty.${view.certainty}`),
    ),
    lines: said(
      view.clinical,
      view.reactions.map(({ date, notes }) => said(date && t.dateShort(date), notes).join(', ')),
      oneLine(
        started && t('record.since', { date: started }),
        view.recorded && t('record.recorded', { date: t.dateShort(view.recorded) }),
        view.who && t('record.by', { who: view.who }),
      ),
      view.notes,
    ),
  }
}

/** Taken as written; of all others it is said how they stand. */
const taken = new Set(['active', 'unknown', 'being-given', 'handed-out'])

export const writeMedicine: Writing<MedicineResource> = (t, resource, names) => {
  const view = toMedicine(resource, names)
  const now = taken.has(view.status)
  return {
    title: view.plain,
    first: said(
      view.status !== 'active' && view.status !== 'unknown' && t(`medicines.status.${view.status}`),
      now && view.how,
    ),
    lines: said(
      view.clinical,
      !now && view.how.length > 0 && t('medicines.wasTaken', { how: view.how.join(' ') }),
      view.reasons.length > 0 && t('medicines.for', { reasons: t.list(view.reasons) }),
      t.list(view.statusReasons),
      oneLine(
        view.date && t(`medicines.source.${view.source}`, { date: t.dateShort(view.date) }),
        view.until && t('record.until', { to: t.dateShort(view.until) }),
        view.who && t('record.by', { who: view.who }),
      ),
      oneLine(view.quantity, view.refills !== null && t('medicines.refills', { n: view.refills })),
      view.notes,
    ),
  }
}
