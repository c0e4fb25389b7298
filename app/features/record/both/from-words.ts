// Where an entry comes from that was made of what a patient said.
import type { Texts } from '../../../texts/texts.ts'
import type { FromForm } from '../from-form.fhir.ts'

/** 'From the form of 3 May 2026, looked over by Marguerite Hale'; null for what came in another way. */
export const fromWords = (t: Texts, from: FromForm | null | undefined): string | null =>
  from
    ? t(from.form ? 'record.fromForm' : 'record.fromTold', {
        date: t.date(new Date(from.answered)),
        by: from.by,
      })
    : null
