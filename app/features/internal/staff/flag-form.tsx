// Setting a flag on a patient.
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'

const days = ['', '7', '30', '365'] as const

type Props = Pick<DraftFormProps, 'draft' | 'sent'> & { kinds: string[] }

export function FlagForm({ kinds, draft, sent }: Props) {
  const t = useTexts()
  const errors = problems(sent)
  return (
    <Section title={t('internal.flagTitle')}>
      <DraftForm what="internal.flagDraft" draft={draft} sent={sent}>
        <Choices
          label={t('internal.flagKind')}
          name="kind"
          error={errorFor(errors, 'kind')}
          options={kinds.map((value) => ({
            value,
            label: t(`internal.kind.${value}` as TextKey),
          }))}
        />
        <Field
          label={t('internal.flagWords')}
          hint={t('internal.flagWordsHint')}
          name="words"
          optional
          maxLength={200}
          error={errorFor(errors, 'words')}
        />
        <Select
          label={t('internal.flagDays')}
          name="days"
          error={errorFor(errors, 'days')}
          options={days.map((value) => ({ value, label: t(`internal.flagDays.${value}`) }))}
        />
        <Button>{t('internal.flagSave')}</Button>
      </DraftForm>
    </Section>
  )
}
