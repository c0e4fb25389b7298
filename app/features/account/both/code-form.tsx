// Asking for a second factor: one way at a time, the others as links below.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Factor } from '../methods.ts'

export type CodeFormProps = {
  /** Path of the page this stands on. */
  page: string
  by: Factor
  options: Factor[]
  to: string
  errors: FormError[]
}

export function CodeForm({ by, to, errors }: CodeFormProps) {
  const t = useTexts()
  if (by === 'passkey') return null
  return (
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
  )
}

/** The other ways, each a link to the same page. */
export function OtherWays({ page, by, options, to }: Omit<CodeFormProps, 'errors'>) {
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
