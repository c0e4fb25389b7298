// What is asked about a template of a request, new or known.
import { typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'

export const asked = ['title', 'words', 'days'] as const

export const requestIn = (form: FormData) => ({
  ...typed(form, ...asked),
  ended: form.get('ended') === 'yes',
})

type Props = { fields: Record<string, string | string[]>; errors: FormError[] }

export function RequestFields({ fields, errors }: Props) {
  const t = useTexts()
  const field = (name: (typeof asked)[number]) => ({
    name,
    label: t(`settings.request.${name}`),
    value: String(fields[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <>
      <Field {...field('title')} hint={t('settings.request.titleHint')} maxLength={80} />
      <Field
        {...field('words')}
        hint={t('settings.request.wordsHint')}
        lines={4}
        maxLength={1000}
      />
      <Field
        {...field('days')}
        hint={t('settings.request.daysHint')}
        short
        inputMode="numeric"
        optional
      />
    </>
  )
}
