// What every form of a message has: the words, files, and its own mark; and the advice that words of an emergency bring.
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { FilesField } from '../both/files-field.tsx'
import { FormKey } from '../both/form-key.tsx'
import { UrgentAdvice } from '../both/urgent-advice.tsx'
import type { Held } from './sending.ts'
import type { Urgency } from '../urgent/urgency.ts'

export const heldOf = (sent: unknown): Urgency | null => (sent as Held | undefined)?.urgent ?? null

export function Advice({ sent }: { sent: unknown }) {
  const t = useTexts()
  const urgent = heldOf(sent)
  return (
    urgent && (
      <UrgentAdvice of={urgent}>
        <p>{t('messages.anyway')}</p>
      </UrgentAdvice>
    )
  )
}

type Props = { formKey: string; label: string; lines: number; sent: unknown }

export function MessageFields({ formKey, label, lines, sent }: Props) {
  const errors = problems(sent)
  const held = heldOf(sent)
  return (
    <>
      <FormKey of={formKey} />
      {held && <input type="hidden" name="anyway" value="yes" />}
      <Field
        label={label}
        name="body"
        lines={lines}
        maxLength={8000}
        error={errorFor(errors, 'body')}
      />
      <FilesField error={errorFor(errors, 'files')} />
    </>
  )
}
