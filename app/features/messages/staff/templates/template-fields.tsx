// What is asked about a template, new or known.
import { typed } from '../../../../doors/web/form.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { languages } from '../../../register/fields.ts'
import { knownFields } from '../../templates/fill.ts'

export const asked = ['title', 'team', 'lang', 'body', 'asks'] as const

export const templateIn = (form: FormData) => ({
  ...typed(form, ...asked),
  ended: form.get('ended') === 'yes',
})

type Props = {
  fields: Record<string, string | string[]>
  teams: { id: string; name: string }[]
  errors: FormError[]
}

export function TemplateFields({ fields, teams, errors }: Props) {
  const t = useTexts()
  const field = (name: (typeof asked)[number]) => ({
    name,
    label: t(`settings.template.${name}`),
    value: String(fields[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <>
      <Field {...field('title')} hint={t('settings.template.titleHint')} maxLength={80} />
      <Select
        {...field('team')}
        options={[
          { value: '', label: t('settings.template.everyTeam') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        {...field('lang')}
        value={String(fields.lang ?? 'en')}
        options={languages.map((code) => ({
          value: code,
          label: t(`register.language.${code}`),
        }))}
      />
      <Field
        {...field('body')}
        hint={t('settings.template.bodyHint', {
          fields: knownFields.map((one) => `{${one}}`).join(', '),
        })}
        lines={10}
        maxLength={8000}
      />
      <Field {...field('asks')} hint={t('settings.template.asksHint')} lines={3} optional />
    </>
  )
}
