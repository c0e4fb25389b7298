// Who a form is about, that somebody fills in without an account, and the button that begins it.
import { Script } from '../../../../doors/web/script.tsx'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import type { Drawn } from '../../../appointments/public/form-token.ts'
import {
  AgainstMachines,
  LanguageField,
  PersonFields,
} from '../../../appointments/public/visitor/person-fields.tsx'
import type { Fields } from '../../../drafts/kept.ts'

type Props = { form: Drawn; errors: FormError[]; kept?: Fields }

export function BeginForm({ form, errors, kept }: Props) {
  const t = useTexts()
  return (
    <>
      <form method="post" noValidate data-proof={form.nonce} data-bits={form.bits} data-soon="3">
        <input type="hidden" name="form" value={form.token} />
        <input type="hidden" name="proof" value="" />
        <TypedProvider typed={kept ?? null}>
          <PersonFields errors={errors} optional either bornHint={t('intake.bornHint')} />
          <LanguageField error={errorFor(errors, 'language')} />
          <AgainstMachines sum={form.sum} error={errorFor(errors, 'answer')} />
        </TypedProvider>
        <Button>{t('intake.begin')}</Button>
        <p role="status" data-working={t('intake.working')} />
      </form>
      <Script name="proof" />
    </>
  )
}
