// One team: its name, who is in it, and whether it is over.
import { problems } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { listTeams } from '../teams.server.ts'
import { SettingPage } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'
import { weekdays } from '../../clinic/hours.ts'
import { TeamFields, teamIn, TeamTimes } from './team-fields.tsx'

export const loader = staffPage(async (page) => {
  const setting = await settingOf(page, 'team', page.params.id)
  const { teams, people } = await listTeams(page.ctx, {})
  const isDesk = teams.some((one) => one.isDesk && one.id === page.params.id)
  return { ...setting, people, isDesk }
})
export const action = settingAction('team', teamIn)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function TeamPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields, people, isDesk } = loaderData
  const ended = t('settings.team.ended')
  const names = (accounts: string[]) =>
    t.list(people.filter(({ account }) => accounts.includes(account)).map(({ name }) => name))
  return (
    <SettingPage
      title={String(fields.name)}
      back={{ href: '/staff/settings/teams', label: t('settings.teams') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        { name: 'name', label: t('settings.team.name') },
        { name: 'people', label: t('settings.team.people'), say: names },
        {
          name: 'patientsWrite',
          label: t('settings.team.patientsWrite'),
          say: () => t('settings.yes'),
        },
        { name: 'bills', label: t('settings.team.bills'), say: () => t('settings.yes') },
        { name: 'answerDays', label: t('settings.team.answerDays') },
        ...weekdays.map((name) => ({ name, label: t(`settings.day.${name}`) })),
        { name: 'closedDays', label: t('settings.team.closedDays') },
        { name: 'ended', label: ended, say: () => t('settings.yes') },
      ]}
    >
      <TeamFields fields={fields} people={people} errors={problems(actionData)} />
      <TeamTimes fields={fields} errors={problems(actionData)} />
      {isDesk ? (
        <p>{t('settings.team.desk')}</p>
      ) : (
        <Checkbox name="ended" label={ended} checked={fields.ended?.length === 1} />
      )}
    </SettingPage>
  )
}
