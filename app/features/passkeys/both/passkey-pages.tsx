// The pages on which a person adds and removes passkeys; the same for patients and staff.
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** `base`: where the security page stands. */
type Shared = { base: string; errors: FormError[] }

export function NewPasskey({ base, errors, options }: Shared & { options: string }) {
  const t = useTexts()
  return (
    <Page
      title={t('passkey.new')}
      back={{ href: base, label: t('security.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <p>{t('passkey.about')}</p>
      <p>{t('passkey.newText')}</p>
      <PasskeyForm
        options={options}
        make
        label={t('passkey.create')}
        otherwise={t('passkey.cannot')}
      />
    </Page>
  )
}

export function RemovePasskey({ base, errors, label }: Shared & { label: string }) {
  const t = useTexts()
  return (
    <Page
      title={t('passkey.removeTitle')}
      back={{ href: base, label: t('security.title') }}
      lede={label}
      before={<ErrorSummary errors={errors} />}
    >
      <p>{t('passkey.removeText')}</p>
      <form method="post">
        <Buttons>
          <Button kind="danger">{t('passkey.removeButton')}</Button>
          <ButtonLink kind="quiet" href={base}>
            {t('passkey.keep')}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  )
}
