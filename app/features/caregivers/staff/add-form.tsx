// Who is to act for a patient, or must not: one form for each.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { relations } from '../terms.ts'

export const adding = ['guardian', 'incapacity', 'block'] as const
export type Adding = (typeof adding)[number]

type Props = { what: Adding; errors: FormError[]; before: Record<string, string | undefined> }

export function AddForm({ what, errors, before }: Props) {
  const t = useTexts()
  const at = (name: string) => ({ name, error: errorFor(errors, name), value: before[name] })
  return (
    <Section title={t(`helpers.add.${what}`)}>
      <p>{t(`helpers.lede.${what}`)}</p>
      <form method="post" noValidate>
        <Field label={t('helpers.name')} autoComplete="off" {...at('name')} />
        {what !== 'block' && (
          <Select
            label={t('helpers.relation')}
            empty={!before.relation}
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
              empty={!before.months}
              options={['3', '6', '12'].map((n) => ({
                value: n,
                label: t('helpers.inMonths', { n: Number(n) }),
              }))}
              {...at('months')}
            />
          </>
        )}
        {what === 'block' && <Field label={t('helpers.reason')} lines={3} {...at('reason')} />}
        <Button name="do" value={what}>
          {t(`helpers.do.${what}`)}
        </Button>
      </form>
    </Section>
  )
}
