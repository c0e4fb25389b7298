// A password for an account of one's own: by e-mail address, or by a user name where there is none.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Secret } from '../../../ui/secret.tsx'
import { PasskeyForm } from '../../passkeys/both/passkey-form.tsx'
import { NewPassword, SignInName } from '../both/new-password.tsx'

export type OwnFormProps = {
  email: string | null
  /** The address is somebody's already: the person says how they want to be called. */
  shared: boolean
  name: string
  /** What the browser needs to make a passkey; null where a name has to be chosen first. */
  passkey: string | null
  errors: FormError[]
  before: Record<string, string | undefined>
}

export function OwnForm({ email, shared, name, passkey, errors, before }: OwnFormProps) {
  const t = useTexts()
  const own = shared || email === null
  return (
    <>
      {passkey && (
        <PasskeyForm options={passkey} make label={t('way.passkey')} fields={{ way: 'passkey' }} />
      )}
      <form method="post" noValidate>
        {own && !shared && (
          <>
            <p>{t('way.name')}</p>
            <Secret>{name}</Secret>
          </>
        )}
        {!own && <p>{t('way.email', { email })}</p>}
        {shared ? (
          <Field
            label={t('way.nameField')}
            name="name"
            hint={t('way.nameHint')}
            autoComplete="username"
            value={before.name ?? name}
            error={errorFor(errors, 'name')}
          />
        ) : (
          <SignInName value={own ? name : (email ?? '')} />
        )}
        <NewPassword errors={errors} />
        <Button name="way" value="own">
          {t('way.button')}
        </Button>
      </form>
    </>
  )
}
