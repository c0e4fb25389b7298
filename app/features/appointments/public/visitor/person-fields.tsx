// Fields of the public pages for whoever has no account: who they are, and what keeps machines away.
import { useTexts } from '../../../../texts/context.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { languages } from '../../../register/fields.ts'

type Props = {
  errors: FormError[]
  /** The e-mail address may be left out. */
  optional: boolean
  /** Either of the two contacts is needed. */
  either?: boolean
  /** Below the birth date. */
  bornHint?: string
}

export function PersonFields({ errors, optional, either, bornHint }: Props) {
  const t = useTexts()
  const error = (name: string) => errorFor(errors, name)
  return (
    <>
      <Field
        label={t('publicBooking.given')}
        name="given"
        autoComplete="given-name"
        error={error('given')}
      />
      <Field
        label={t('publicBooking.family')}
        name="family"
        autoComplete="family-name"
        error={error('family')}
      />
      <DateField
        label={t('publicBooking.born')}
        name="born"
        hint={bornHint ?? t('publicBooking.bornHint')}
        birth
        error={error('born')}
      />
      <Field
        label={t('publicBooking.email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        hint={either ? t('publicBooking.contactHint') : undefined}
        optional={optional}
        error={error('email')}
      />
      <Field
        label={t('publicBooking.phone')}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        optional
        error={error('phone')}
      />
    </>
  )
}

export function LanguageField({ error }: { error: string | undefined }) {
  const t = useTexts()
  return (
    <Select
      label={t('publicBooking.language')}
      name="language"
      value="en"
      options={languages.map((value) => ({ value, label: t(`register.language.${value}`) }))}
      error={error}
    />
  )
}

/** A field that nobody sees, and a sum where no script works for the form. */
export function AgainstMachines({
  sum: [a, b],
  error,
}: {
  sum: [number, number]
  error: string | undefined
}) {
  const t = useTexts()
  return (
    <>
      <div className="heard" aria-hidden="true">
        <label htmlFor="website">{t('publicBooking.website')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      <noscript>
        <Field
          label={t('publicBooking.sum', { a, b })}
          name="answer"
          hint={t('publicBooking.sumHint')}
          inputMode="numeric"
          autoComplete="off"
          short
          error={error}
        />
      </noscript>
    </>
  )
}
