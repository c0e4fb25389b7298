// What a person says of themselves when they book without an account.
import { useTexts } from '../../../../texts/context.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { languages } from '../../../register/fields.ts'
import type { Way } from '../../way.ts'

type Props = {
  errors: FormError[]
  sum: [number, number]
  /** Texts can be sent from here. */
  texts: boolean
  /** Where the time can be had in several. */
  ways: Way[]
}

const wayKey = { 'in person': 'in_person', video: 'video', phone: 'phone' } as const

export function WhoFields({ errors, sum: [a, b], texts, ways }: Props) {
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
      <Field
        label={t('publicBooking.given')}
        name="given"
        autoComplete="given-name"
        error={error('given')}
      />
      <Field
        label={t('publicBooking.family')}
        name="family"
        autoComplete="family-name"
        error={error('family')}
      />
      <DateField
        label={t('publicBooking.born')}
        name="born"
        hint={t('publicBooking.bornHint')}
        birth
        error={error('born')}
      />
      <Field
        label={t('publicBooking.email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        optional={texts}
        error={error('email')}
      />
      <Field
        label={t('publicBooking.phone')}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        optional
        error={error('phone')}
      />
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
      <Select
        label={t('publicBooking.language')}
        name="language"
        value="en"
        options={languages.map((value) => ({ value, label: t(`register.language.${value}`) }))}
        error={error('language')}
      />
      <Field
        label={t('publicBooking.about')}
        name="about"
        hint={t('publicBooking.aboutHint')}
        lines={3}
        maxLength={500}
        optional
        error={error('about')}
      />
      <div className="heard" aria-hidden="true">
        <label htmlFor="website">{t('publicBooking.website')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      <noscript>
        <Field
          label={t('publicBooking.sum', { a, b })}
          name="answer"
          hint={t('publicBooking.sumHint')}
          inputMode="numeric"
          autoComplete="off"
          short
          error={error('answer')}
        />
      </noscript>
    </>
  )
}
