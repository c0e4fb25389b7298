/**
 * Everything that stopped a form, in one place that takes focus when the page opens (no script:
 * `autofocus`). Each line leads to its field.
 */
import { useTexts } from '../texts/context.tsx'
import { Shape } from './shape.tsx'

/** `field` is the `name` of the Field it belongs to; none for the form as a whole. */
export type FormError = { field?: string; message: string }

export type ErrorSummaryProps = { errors: FormError[]; focus?: boolean }

export function ErrorSummary({ errors, focus = true }: ErrorSummaryProps) {
  const t = useTexts()
  if (errors.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- people must hear first why nothing was sent
    <div className="panel danger" role="alert" tabIndex={-1} autoFocus={focus}>
      <Shape name="octagon" />
      <div>
        <h2>{t('form.problems')}</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={message}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The message for one field, to hand to its `error`. */
export const errorFor = (errors: FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
