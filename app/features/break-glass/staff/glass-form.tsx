// The form that opens a restricted record: the kind of reason, which the patient is told, and words for the review.
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { reasons } from '../reasons.ts'

/** What the form is, by which it is told from the others of a page. */
export const GLASS = 'glass.draft'

type Props = Pick<DraftFormProps, 'draft' | 'sent'> & { errors: FormError[] }

export function GlassForm({ errors, draft, sent }: Props) {
  const t = useTexts()
  return (
    <>
      <Panel tone="attention">
        <p>{t('glass.text')}</p>
      </Panel>
      <DraftForm what={GLASS} draft={draft} sent={sent}>
        <Choices
          label={t('glass.kind')}
          name="kind"
          options={reasons.map((value) => ({ value, label: t(`glass.kind.${value}`) }))}
          error={errorFor(errors, 'kind')}
        />
        <Field
          label={t('glass.reason')}
          name="reason"
          lines={4}
          hint={t('glass.reasonHint')}
          error={errorFor(errors, 'reason')}
        />
        <Button kind="danger">{t('glass.open')}</Button>
      </DraftForm>
    </>
  )
}
