// What is said of documents, in the form that adds them and in the one that changes one.
import { useTexts } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { classes, statuses, type DocumentClass } from '../classes.ts'

type Props = {
  /** Those that the member of staff may file. */
  of: DocumentClass[]
  value: Record<string, string>
  errors: FormError[]
}

export function AboutFields({ of, value, errors }: Props) {
  const t = useTexts()
  return (
    <>
      <Select
        label={t('documents.classLabel')}
        hint={t('documents.classHint')}
        name="class"
        empty={!value.class}
        value={value.class}
        error={errorFor(errors, 'class')}
        options={of.map((one) => ({
          value: one,
          label: classes[one].showable
            ? t(`documents.class.${one}`)
            : t('documents.neverShown', { class: t(`documents.class.${one}`) }),
        }))}
      />
      <DateField
        label={t('documents.date')}
        name="date"
        value={{
          day: value['date-day'],
          month: value['date-month'],
          year: value['date-year'],
        }}
        error={errorFor(errors, 'date')}
      />
      <Field
        label={t('documents.author')}
        hint={t('documents.authorHint')}
        name="author"
        optional
        maxLength={120}
        value={value.author}
        error={errorFor(errors, 'author')}
      />
      <Choices
        label={t('documents.statusLabel')}
        name="status"
        value={value.status}
        error={errorFor(errors, 'status')}
        options={statuses.map((one) => ({
          value: one,
          label: t(`documents.status.${one}`),
          hint: t(`documents.status.${one}.hint`),
        }))}
      />
      <Choices
        label={t('documents.shownLabel')}
        name="shown"
        value={value.shown}
        error={errorFor(errors, 'shown')}
        options={(['no', 'yes'] as const).map((one) => ({
          value: one,
          label: t(`documents.shown.${one}`),
        }))}
      />
    </>
  )
}
