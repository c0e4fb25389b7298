// The law of states as it is written down here, and where it holds; the states are chosen among the settings.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { stateName } from '../../clinic/states.ts'
import { readRules, type Rule } from '../rules.server.ts'

export const loader = staffPage(async ({ ctx }) => ({
  said: await section(ctx, () => readRules(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }
type Said = Awaited<ReturnType<typeof readRules>>

export default function Rules({ loaderData: { said } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('release.rules')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      lede={t('release.rulesLede')}
    >
      <Loaded of={said} what={t('release.rulesWhat')}>
        {(all) => (
          <>
            <ResultRules of={all} />
            <Ages of={all} />
          </>
        )}
      </Loaded>
      <p>{t('release.rulesCheck')}</p>
      <ButtonLink href="/staff/settings/states">{t('release.rulesChoose')}</ButtonLink>
    </Page>
  )
}

function ResultRules({ of: { rules, chosen } }: { of: Said }) {
  const t = useTexts()
  // What one law says of several kinds of results is one line.
  const lines = [...Map.groupBy(rules, ({ state, law, hours }) => [state, law, hours].join())]
  return (
    <DataTable
      caption={t('release.rulesResults')}
      columns={[
        { title: t('release.rulesState') },
        { title: t('release.rulesOf') },
        { title: t('release.rulesHours'), number: true },
        { title: t('release.rulesLaw') },
        { title: t('release.rulesHere') },
      ]}
      rows={lines.map(([, of]) => {
        const { state, hours, law } = of[0] as Rule
        return [
          stateName(state, t),
          t.list(of.map((rule) => t(`release.of.${rule.of}` as TextKey))),
          t.number(hours),
          law,
          <Here key={state} holds={chosen.includes(state)} />,
        ]
      })}
    />
  )
}

function Ages({ of: { ages, chosen } }: { of: Said }) {
  const t = useTexts()
  const written = ages.map(({ state }) => state)
  const usual = chosen.length === 0 || chosen.some((state) => !written.includes(state))
  return (
    <DataTable
      caption={t('release.rulesAges')}
      columns={[
        { title: t('release.rulesState') },
        { title: t('release.rulesLess'), number: true },
        { title: t('release.rulesEnd'), number: true },
        { title: t('release.rulesLaw') },
        { title: t('release.rulesHere') },
      ]}
      rows={ages.map(({ state, narrow, end, source }) => [
        state === 'default' ? t('release.rulesOthers') : stateName(state, t),
        t.number(narrow),
        t.number(end),
        source,
        <Here key={state} holds={state === 'default' ? usual : chosen.includes(state)} />,
      ])}
    />
  )
}

function Here({ holds }: { holds: boolean }) {
  const t = useTexts()
  return holds ? <Flag kind="ok" word={t('release.rulesHolds')} /> : <>{t('settings.no')}</>
}
