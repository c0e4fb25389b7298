// With how many factors patients sign in.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

export const loader = settingLoader('factors')
export const action = settingAction('factors', (form) => typed(form, 'need'))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Factors({ loaderData, actionData }: Props) {
  const t = useTexts()
  const label = t('settings.factors.label')
  const say = (values: string[]) => t(`settings.factors.${values[0]}` as TextKey)
  return (
    <SettingPage
      title={t('settings.factors')}
      lede={t('settings.factors.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'need', label, say }]}
    >
      <Choices
        label={label}
        name="need"
        value={loaderData.fields.need}
        error={errorFor(problems(actionData), 'need')}
        options={(['one', 'two'] as const).map((value) => ({
          value,
          label: t(`settings.factors.${value}`),
          hint: t(`settings.factors.${value}Hint`),
        }))}
      />
    </SettingPage>
  )
}
