// A password to choose, as patients and new colleagues do.
import { useTexts } from '../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'

/** Password managers keep the name beside the password; people have read it above. */
export function SignInName({ value }: { value: string }) {
  return (
    <input
      className="heard"
      type="text"
      autoComplete="username"
      value={value}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}

export function NewPassword({ errors }: { errors: FormError[] }) {
  const t = useTexts()
  const wrong = (name: string) => errorFor(errors, name)
  return (
    <>
      <Field
        label={t('way.password')}
        name="next"
        type="password"
        autoComplete="new-password"
        hint={t('way.hint')}
        error={wrong('next')}
      />
      <Field
        label={t('way.again')}
        name="again"
        type="password"
        autoComplete="new-password"
        error={wrong('again')}
      />
    </>
  )
}
