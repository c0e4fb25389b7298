// In which states the clinic works. Whom the ages of their law reach is said before it is saved.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { countAllReached } from '../../caregivers/ages-count.server.ts'
import { stateName, states } from '../../clinic/states.ts'
import { readRules } from '../../release/rules.server.ts'
import { LookFirst, type Reached } from './look-first.tsx'
import { SettingPage } from './setting-form.tsx'
import { settingAction, settingOf, type Looked } from './setting-page.ts'

export const loader = staffPage(async (page) => ({
  ...(await settingOf(page, 'states')),
  said: await section(page.ctx, () => readRules(page.ctx, {})),
}))
export const action = settingAction('states', (form) => ({ states: form.getAll('states') }), {
  look: (chosen: never, { visit }) => countAllReached(visit.kit, chosen),
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function States({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { fields, said } = loaderData
  const looked = (actionData as Partial<Looked<Reached>> | undefined)?.looked
  const label = t('settings.states.label')
  const say = (codes: string[]) => t.list(codes.map((code) => stateName(code, t)))
  const ruled = said.ok ? [...said.value.rules, ...said.value.ages].map(({ state }) => state) : []
  const first = [...new Set(ruled)].filter((code) => code !== 'default')
  const rest = [...new Set([...states, ...[fields.states ?? []].flat()])]
  const options = (codes: string[]) => codes.map((value) => ({ value, label: stateName(value, t) }))
  return (
    <SettingPage
      title={t('settings.states')}
      lede={t('settings.states.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'states', label, say }]}
      buttons={<LookFirst reached={looked} />}
    >
      <p>
        <Words of="settings.states.rules" links={{ rules: '/staff/settings/rules' }} />
      </p>
      {first.length > 0 && (
        <Choices
          label={t('settings.states.ruled')}
          name="states"
          several
          inline
          value={fields.states}
          options={options(first)}
          error={errorFor(problems(actionData), 'states')}
        />
      )}
      <Choices
        label={t('settings.states.others')}
        name="states"
        id="states-others"
        several
        inline
        value={fields.states}
        options={options(rest.filter((code) => !first.includes(code)))}
      />
    </SettingPage>
  )
}
