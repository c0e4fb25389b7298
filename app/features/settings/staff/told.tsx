// Of one kind of work: who is told when something of it comes, and how soon.
import { problems, typed } from '../../../doors/web/form.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { whens, type When } from '../kinds/told.ts'
import { readHearers } from '../told.server.ts'
import { SettingPage } from './setting-form.tsx'
import { settingAction, settingOf } from './setting-page.ts'

const kindIn = ({ kind = '' }: Record<string, string | undefined>) => kind

export const loader = staffPage(async (page) => {
  const kind = kindIn(page.params)
  return {
    ...(await settingOf(page, 'told', kind)),
    hearers: await readHearers(page.ctx, { kind }),
  }
})
export const action = settingAction(
  'told',
  (form) => ({ ...typed(form, 'when'), who: form.getAll('who') }),
  { id: kindIn },
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ToldPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields, hearers } = loaderData
  const errors = problems(actionData)
  const options = optionsOf(hearers, t)
  const names = (values: string[]) =>
    t.list(options.filter(({ value }) => values.includes(value)).map(({ label }) => label))
  const when = (values: string[]) => t(`settings.told.when.${values[0] as When}`)
  return (
    <SettingPage
      title={t(hearers.title)}
      lede={t('settings.told.of')}
      back={{ href: '/staff/settings/told', label: t('settings.told') }}
      setting={loaderData}
      sent={actionData}
      compare={[
        { name: 'who', label: t('settings.told.who'), say: names },
        { name: 'when', label: t('settings.told.when'), say: when },
      ]}
    >
      <Choices
        label={t('settings.told.who')}
        hint={t('settings.told.whoHint')}
        name="who"
        several
        value={fields.who}
        options={options}
        error={errorFor(errors, 'who')}
      />
      <Choices
        label={t('settings.told.when')}
        name="when"
        value={fields.when}
        options={whens.map((value) => ({
          value,
          label: capital(t(`settings.told.when.${value}`)),
          hint: t(`settings.told.when.${value}Hint`),
        }))}
        error={errorFor(errors, 'when')}
      />
    </SettingPage>
  )
}

type Hearers = Awaited<ReturnType<typeof readHearers>>

const optionsOf = ({ teams, people }: Hearers, t: ReturnType<typeof useTexts>) => [
  ...teams.map(({ id, name, n, of }) => ({
    value: `team:${id}`,
    label: t('settings.told.team', { name }),
    hint: t('settings.told.see', { n, of }),
  })),
  ...people.map(({ account, name, role }) => ({
    value: `person:${account}`,
    label: name,
    hint: capital(role),
  })),
]
