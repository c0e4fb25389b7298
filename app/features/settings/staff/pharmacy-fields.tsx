// What is asked about a pharmacy of the directory, new or known.
import { typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'

export const asked = ['name', 'street', 'town', 'zip', 'phone'] as const

export const pharmacyIn = (form: FormData) => ({
  ...typed(form, ...asked),
  ended: form.get('ended') === 'yes',
})

type Props = { fields: Record<string, string | string[]>; errors: FormError[] }

export function PharmacyFields({ fields, errors }: Props) {
  const t = useTexts()
  const field = (name: (typeof asked)[number]) => ({
    name,
    label: t(`settings.pharmacy.${name}`),
    value: String(fields[name] ?? ''),
    error: errorFor(errors, name),
  })
  return (
    <>
      <Field {...field('name')} maxLength={80} />
      <Field {...field('street')} maxLength={120} />
      <Field {...field('town')} maxLength={80} />
      <Field {...field('zip')} short inputMode="numeric" maxLength={10} />
      <Field {...field('phone')} type="tel" maxLength={30} />
    </>
  )
}
