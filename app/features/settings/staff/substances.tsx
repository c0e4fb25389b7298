// Substances that the clinic treats as controlled, besides those that the portal knows.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

export const loader = settingLoader('substances')
export const action = settingAction('substances', (form) => typed(form, 'names'))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Substances({ loaderData, actionData }: Props) {
  const t = useTexts()
  const label = t('settings.substances.names')
  return (
    <SettingPage
      title={t('settings.substances')}
      lede={t('settings.substances.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'names', label }]}
      after={
        <Section title={t('settings.substances.known')}>
          <p>{t('settings.substances.knownText')}</p>
        </Section>
      }
    >
      <Field
        label={label}
        hint={t('settings.substances.namesHint')}
        name="names"
        lines={6}
        optional
        value={String(loaderData.fields.names ?? '')}
        error={errorFor(problems(actionData), 'names')}
      />
    </SettingPage>
  )
}
