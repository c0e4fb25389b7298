// Two people share an e-mail address: this record joins the account that has it, or gets one of its own.
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { SignInName } from '../both/new-password.tsx'
import { OwnForm, type OwnFormProps } from './own-form.tsx'

export function SharedForms(props: OwnFormProps) {
  const t = useTexts()
  const { email, errors, before } = props
  const adding = before.way === 'add'
  const mine = (here: boolean) => (here ? errors : [])
  return (
    <>
      <p>{t('way.shared.text', { email })}</p>
      <Section title={t('way.shared.add')}>
        <p>{t('way.shared.addText')}</p>
        <form method="post" noValidate>
          <input type="hidden" name="way" value="add" />
          <SignInName value={email ?? ''} />
          <Field
            label={t('way.shared.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            error={errorFor(mine(adding), 'password')}
          />
          <Button>{t('way.shared.addButton')}</Button>
        </form>
        <p>
          <Words of="way.shared.other" links={{ in: '/sign-in?to=/activate/add' }} />
        </p>
      </Section>
      <Section title={t('way.shared.own')}>
        <p>{t('way.shared.ownText')}</p>
        <OwnForm {...props} errors={mine(!adding)} />
      </Section>
    </>
  )
}
