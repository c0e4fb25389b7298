// One template of messages.
import { problems } from '../../../../doors/web/form.ts'
import { staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Checkbox } from '../../../../ui/choices.tsx'
import { SettingPage } from '../../../settings/staff/setting-form.tsx'
import { settingAction, settingOf } from '../../../settings/staff/setting-page.ts'
import { listTemplates } from '../../templates/templates.server.ts'
import { asked, TemplateFields, templateIn } from './template-fields.tsx'
import { templateWords } from './words.ts'

export const loader = staffPage(async (page) => ({
  ...(await settingOf(page, 'template', page.params.id)),
  teams: (await listTemplates(page.ctx, {})).teams,
}))
export const action = settingAction('template', templateIn)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Template({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields, teams } = loaderData
  const label = t('settings.template.ended')
  const say: Partial<Record<(typeof asked)[number], (values: string[]) => string>> = {
    team: ([id]) => teams.find((one) => one.id === id)?.name ?? t('settings.template.everyTeam'),
    lang: ([code = '']) => templateWords.language(code, t),
  }
  return (
    <SettingPage
      title={String(fields.title)}
      back={{ href: '/staff/messages/templates', label: t('settings.templates') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        ...asked.map((name) => ({ name, label: t(`settings.template.${name}`), say: say[name] })),
        { name: 'ended', label, say: () => t('settings.yes') },
      ]}
    >
      <TemplateFields fields={fields} teams={teams} errors={problems(actionData)} />
      <Checkbox name="ended" label={label} checked={fields.ended?.length === 1} />
    </SettingPage>
  )
}
