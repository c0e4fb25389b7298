// E-mail address and mobile number of a patient, to be corrected.
import { useTexts } from '../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'

export type ContactFieldsProps = {
  value: { email?: string; phone?: string }
  hints: { email: string; phone: string }
  errors: FormError[]
}

export function ContactFields({ value, hints, errors }: ContactFieldsProps) {
  const t = useTexts()
  return (
    <>
      <Field
        label={t('invite.email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        optional
        hint={hints.email}
        value={value.email}
        error={errorFor(errors, 'email')}
      />
      <Field
        label={t('invite.phone')}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        optional
        hint={hints.phone}
        value={value.phone}
        error={errorFor(errors, 'phone')}
      />
    </>
  )
}
