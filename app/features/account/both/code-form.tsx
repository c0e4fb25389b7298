// Asking for a second factor: one way at a time, the others as links below.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { PasskeyForm } from '../../passkeys/both/passkey-form.tsx'
import type { Factor } from '../methods.ts'

export type CodeFormProps = {
  /** Path of the page this stands on. */
  page: string
  by: Factor
  options: Factor[]
  to: string
  errors: FormError[]
  /** What the browser is asked for, when it is by a passkey. */
  passkey: string | null
  /** A code by text was sent already. */
  sent: boolean
}

export function CodeForm({ by, to, errors, passkey, sent }: CodeFormProps) {
  const t = useTexts()
  if (by === 'passkey')
    return (
      <>
        <p>{t('passkey.useText')}</p>
        <PasskeyForm
          options={passkey ?? '{}'}
          label={t('passkey.use')}
          fields={{ to, by }}
          otherwise={t('passkey.cannotHere')}
        />
      </>
    )
  if (by === 'sms' && !sent) return <SendCode to={to} again={false} />
  return (
    <>
      <form method="post" noValidate>
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="by" value={by} />
        <Field
          label={t(`second.${by}.label`)}
          hint={t(`second.${by}.hint`)}
          name="code"
          short
          inputMode={by === 'recovery' ? 'text' : 'numeric'}
          autoComplete={by === 'recovery' ? 'off' : 'one-time-code'}
          error={errorFor(errors, 'code')}
        />
        <Button>{t('second.button')}</Button>
      </form>
      {by === 'sms' && <SendCode to={to} again />}
    </>
  )
}

/** Asking for a code by text; nothing is sent before somebody wants it. */
function SendCode({ to, again }: { to: string; again: boolean }) {
  const t = useTexts()
  return (
    <form method="post">
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="by" value="sms" />
      <Button kind={again ? 'quiet' : 'main'} name="send" value="yes">
        {t(again ? 'second.sendAgain' : 'second.send')}
      </Button>
    </form>
  )
}

/** The other ways, each a link to the same page. */
export function OtherWays({
  page,
  by,
  options,
  to,
}: Omit<CodeFormProps, 'errors' | 'passkey' | 'sent'>) {
  const t = useTexts()
  const others = options.filter((option) => option !== by)
  if (others.length === 0) return null
  return (
    <Section title={t('second.others')}>
      <Rows>
        {others.map((option) => (
          <Row
            key={option}
            href={`${page}?${new URLSearchParams({ by: option, ...(to !== '/' && { to }) })}`}
            title={t(`second.by.${option}`)}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** Back to the page, now to enter the code that was sent. */
export const afterSending = (page: string, to: string): string =>
  `${page}?${new URLSearchParams({ by: 'sms', sent: 'yes', ...(to !== '/' && { to }) })}`
