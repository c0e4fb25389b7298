// One template of a request: what is asked for, in which words, for how many days.
import { problems } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { asked, RequestFields, requestIn } from './request-fields.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

export const loader = staffPage((page) => settingOf(page, 'request', page.params.id))
export const action = settingAction('request', requestIn)

type Props = { loaderData: Setting; actionData?: unknown }

export default function RequestTemplatePage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields } = loaderData
  const label = t('settings.request.ended')
  return (
    <SettingPage
      title={String(fields.title)}
      back={{ href: '/staff/settings/requests', label: t('settings.requests') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        ...asked.map((name) => ({ name, label: t(`settings.request.${name}`) })),
        { name: 'ended', label, say: () => t('settings.yes') },
      ]}
    >
      <RequestFields fields={fields} errors={problems(actionData)} />
      <Checkbox name="ended" label={label} checked={fields.ended?.length === 1} />
    </SettingPage>
  )
}
