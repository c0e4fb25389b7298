// What is asked about a place, new or known.
import { useTexts } from '../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { purposes } from '../../clinic/phones.ts'
import { typed } from '../../../doors/web/form.ts'

export const asked = ['name', 'address', 'timeZone'] as const

export const locationIn = (form: FormData) => ({
  ...typed(form, ...asked, ...purposes),
  ended: form.get('ended') === 'yes',
})

type Props = { fields: Record<string, string | string[]>; errors: FormError[] }

export function LocationFields({ fields, errors }: Props) {
  const t = useTexts()
  const value = (name: string) => String(fields[name] ?? '')
  return (
    <>
      {asked.map((name) => (
        <Field
          key={name}
          label={t(`settings.location.${name}`)}
          hint={name === 'timeZone' && t('settings.location.timeZoneHint')}
          name={name}
          value={value(name)}
          error={errorFor(errors, name)}
        />
      ))}
      {purposes.map((name) => (
        <Field
          key={name}
          label={t(`settings.phone.${name}`)}
          hint={name === 'desk' && t('settings.phone.deskHint')}
          name={name}
          type="tel"
          short
          optional={name !== 'desk'}
          value={value(name)}
          error={errorFor(errors, name)}
        />
      ))}
    </>
  )
}
