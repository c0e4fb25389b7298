// The fields about somebody who is to act for a patient, or must not.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { relations } from '../terms.ts'

export type Adding = 'guardian' | 'incapacity' | 'block'

type Props = { what: Adding; errors: FormError[] }

export function AddFields({ what, errors }: Props) {
  const t = useTexts()
  const at = (name: string) => ({ name, error: errorFor(errors, name) })
  return (
    <>
      <Field label={t('helpers.name')} autoComplete="off" {...at('name')} />
      {what !== 'block' && (
        <Select
          label={t('helpers.relation')}
          empty
          options={relations.map((one) => ({ value: one, label: t(`relation.is.${one}`) }))}
          {...at('relation')}
        />
      )}
      <Field
        label={t('caregivers.email')}
        type="email"
        inputMode="email"
        autoComplete="off"
        optional
        hint={t(what === 'block' ? 'helpers.emailBlock' : 'helpers.emailHint')}
        {...at('email')}
      />
      {what === 'incapacity' && (
        <>
          <Field label={t('helpers.grounds')} lines={4} {...at('grounds')} />
          <Select
            label={t('helpers.months')}
            empty
            options={['3', '6', '12'].map((n) => ({
              value: n,
              label: t('helpers.inMonths', { n: Number(n) }),
            }))}
            {...at('months')}
          />
        </>
      )}
      {what === 'block' && <Field label={t('helpers.reason')} lines={3} {...at('reason')} />}
      <Button>{t(`helpers.do.${what}`)}</Button>
    </>
  )
}
