// Which accesses of colleagues the watch brings up, and from which numbers on.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Choices, FieldGroup } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { rules } from '../../audit/watch/rules.ts'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

const numbers = ['most', 'minutes', 'from', 'until'] as const

export const loader = settingLoader('watch')
export const action = settingAction('watch', (form) => ({
  look: form.getAll('look'),
  ...typed(form, ...numbers),
}))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Watch({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields } = loaderData
  const errors = problems(actionData)
  const say = (values: string[]) => t.list(values.map((one) => t(`alerts.rule.${one}` as TextKey)))
  const number = (name: (typeof numbers)[number]) => (
    <Field
      label={t(`watch.${name}`)}
      name={name}
      short
      inputMode="numeric"
      value={String(fields[name])}
      error={errorFor(errors, name)}
    />
  )
  return (
    <SettingPage
      title={t('alerts.rules')}
      lede={t('watch.lede')}
      back={{ href: '/staff/audit/alerts', label: t('audit.tab.alerts') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        { name: 'look', label: t('watch.look'), say },
        ...numbers.map((name) => ({ name, label: t(`watch.${name}`) })),
      ]}
    >
      <Choices
        label={t('watch.look')}
        name="look"
        several
        value={fields.look}
        error={errorFor(errors, 'look')}
        options={rules.map((value) => ({
          value,
          label: t(`alerts.rule.${value}`),
          hint: t(`watch.rule.${value}`),
        }))}
      />
      <FieldGroup label={t('alerts.rule.many charts')} name="many">
        <div className="narrow">
          {number('most')}
          {number('minutes')}
        </div>
      </FieldGroup>
      <FieldGroup label={t('alerts.rule.unusual hours')} name="hours" hint={t('watch.clock')}>
        <div className="narrow">
          {number('from')}
          {number('until')}
        </div>
      </FieldGroup>
    </SettingPage>
  )
}
