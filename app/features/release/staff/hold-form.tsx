// Holding one entry back: a reason that the law allows, words for this patient, and an end.
import { DraftForm, type DraftFormProps } from '../../../doors/web/draft-form.tsx'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import type { ReleasedOne } from '../read.server.ts'

const lengths = ['24', '72', '168', '336', '720', '8760'] as const

type Props = Pick<DraftFormProps, 'draft' | 'sent'> & {
  one: ReleasedOne
  may: boolean
  errors: FormError[]
}

export function HoldForm({ one, may, errors, draft, sent }: Props) {
  const t = useTexts()
  if (!may) return <p>{t('release.noHold')}</p>
  return (
    <Section title={t('release.hold')}>
      <p>{t('release.holdText')}</p>
      <DraftForm what="release.holdDraft" draft={draft} sent={sent}>
        <Choices
          label={t('release.reason')}
          name="reason"
          error={errorFor(errors, 'reason')}
          options={one.reasons.map(({ reason, law, mostHours }) => ({
            value: reason,
            label: t(`release.reason.${reason}` as TextKey),
            hint: t('release.reasonHint', { law, n: mostHours / 24 }),
          }))}
        />
        <Field
          label={t('release.words')}
          name="words"
          lines={3}
          hint={t('release.wordsHint')}
          error={errorFor(errors, 'words')}
        />
        <Select
          label={t('release.howLong')}
          name="hours"
          empty
          error={errorFor(errors, 'hours')}
          options={lengths.map((value) => ({ value, label: t(`release.hours.${value}`) }))}
        />
        <Button>{t('release.hold')}</Button>
      </DraftForm>
    </Section>
  )
}
