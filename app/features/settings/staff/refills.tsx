// Within how many working days a request for a refill is answered.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

export const loader = settingLoader('refills')
export const action = settingAction('refills', (form) => typed(form, 'days'))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Refills({ loaderData, actionData }: Props) {
  const t = useTexts()
  const label = t('settings.refills.days')
  return (
    <SettingPage
      title={t('settings.refills')}
      lede={t('settings.refills.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'days', label }]}
    >
      <Field
        label={label}
        hint={t('settings.refills.daysHint')}
        name="days"
        short
        inputMode="numeric"
        value={String(loaderData.fields.days)}
        error={errorFor(problems(actionData), 'days')}
      />
    </SettingPage>
  )
}
