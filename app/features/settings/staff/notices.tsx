// What messages say that something new is there, in the clinic's own words.
import { problems, typed } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

export const loader = staffPage((page) => settingOf(page, 'notices', page.params.id ?? ''))
export const action = settingAction('notices', (form) => typed(form, 'title', 'text', 'sms'))

type Props = { loaderData: Setting; actionData?: unknown }

export default function NoticeWords({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { fields } = loaderData
  const field = (name: 'title' | 'text' | 'sms', own: string) => ({
    name,
    label: t(`settings.notices.${name === 'title' ? 'subject' : name}`),
    hint: t('settings.notices.own', { own }),
    value: String(fields[name] ?? ''),
    error: errorFor(errors, name),
    optional: true,
  })
  const all = [
    field('title', t('notices.title')),
    { ...field('text', t('notices.email', { link: '{link}' })), lines: 8 },
    { ...field('sms', t('notices.sms', { link: '{link}' })), lines: 3 },
  ]
  return (
    <SettingPage
      title={t('settings.notices')}
      lede={t('settings.notices.lede')}
      setting={loaderData}
      sent={actionData}
      compare={all.map(({ name, label }) => ({ name, label }))}
    >
      <p>{t('settings.notices.marks', { open: '{', close: '}' })}</p>
      {all.map((one) => (
        <Field key={one.name} {...one} />
      ))}
    </SettingPage>
  )
}
