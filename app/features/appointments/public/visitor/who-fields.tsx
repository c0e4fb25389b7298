// What a person says of themselves when they book without an account.
import { useTexts } from '../../../../texts/context.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { Way } from '../../way.ts'
import { AgainstMachines, LanguageField, PersonFields } from './person-fields.tsx'

type Props = {
  errors: FormError[]
  sum: [number, number]
  /** Texts can be sent from here. */
  texts: boolean
  /** Where the time can be had in several. */
  ways: Way[]
}

const wayKey = { 'in person': 'in_person', video: 'video', phone: 'phone' } as const

export function WhoFields({ errors, sum, texts, ways }: Props) {
  const t = useTexts()
  const error = (name: string) => errorFor(errors, name)
  return (
    <>
      {ways.length > 0 && (
        <Choices
          label={t('publicBooking.way')}
          name="way"
          value={ways[0]}
          options={ways.map((way) => ({
            value: way,
            label: t(`publicBooking.way.${wayKey[way]}`),
          }))}
        />
      )}
      <PersonFields errors={errors} optional={texts} either={texts} />
      {texts ? (
        <Choices
          label={t('publicBooking.by')}
          name="by"
          hint={t('publicBooking.byHint')}
          value="email"
          options={[
            { value: 'email', label: t('publicBooking.by.email') },
            { value: 'sms', label: t('publicBooking.by.sms') },
          ]}
          error={error('by')}
        />
      ) : (
        <input type="hidden" name="by" value="email" />
      )}
      <LanguageField error={error('language')} />
      <Field
        label={t('publicBooking.about')}
        name="about"
        hint={t('publicBooking.aboutHint')}
        lines={3}
        maxLength={500}
        optional
        error={error('about')}
      />
      <AgainstMachines sum={sum} error={error('answer')} />
    </>
  )
}
