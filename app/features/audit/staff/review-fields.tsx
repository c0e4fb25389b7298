// What a review asks: what was found, and how one knows.
import { useTexts } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { findings } from '../filter.ts'

export function ReviewFields({ errors }: { errors: FormError[] }) {
  const t = useTexts()
  return (
    <>
      <Choices
        label={t('audit.review.finding')}
        name="finding"
        options={findings.map((value) => ({ value, label: t(`audit.finding.${value}`) }))}
        error={errorFor(errors, 'finding')}
      />
      <Field
        label={t('audit.review.note')}
        hint={t('audit.review.noteHint')}
        name="note"
        lines={3}
        error={errorFor(errors, 'note')}
        optional
      />
    </>
  )
}
