// Which state's law of results holds at the clinic: none unless somebody who sets the clinic up chose it.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { chooseState, readRules, type Rule } from '../rules.server.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  ...(await readRules(ctx, {})),
  saved: url.searchParams.has('saved'),
}))

export const action = personAction('staff', async ({ ctx, form }) => {
  await chooseState(ctx, typed(form, 'state') as never)
  return redirect('/staff/rules?saved=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Rules({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { rules, state, since, saved } = loaderData
  const errors = problems(actionData)
  const states = [...Map.groupBy(rules, (rule) => rule.state)]
  const hint = (of: Rule[]) =>
    t('release.rulesHint', {
      law: of[0]?.law ?? '',
      hours: of[0]?.hours ?? 0,
      of: t.list(of.map((rule) => t(`release.of.${rule.of}` as TextKey))),
    })
  return (
    <Page
      title={t('release.rules')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      lede={t('release.rulesLede')}
      before={<ErrorSummary errors={errors} />}
    >
      {saved && (
        <Panel tone="done" focus>
          {t('release.rulesSaved')}
        </Panel>
      )}
      <form method="post">
        <Choices
          label={t('release.rulesState')}
          name="state"
          value={state ?? ''}
          error={errorFor(errors, 'state')}
          options={[
            { value: '', label: t('release.rulesNone') },
            ...states.map(([value, of]) => ({
              value,
              label: t(`release.state.${value}` as TextKey),
              hint: hint(of),
            })),
          ]}
        />
        {since && (
          <p>{t('release.rulesSince', { name: since.by ?? '', date: t.date(since.at) })}</p>
        )}
        <p>{t('release.rulesCheck')}</p>
        <Button>{t('release.rulesSave')}</Button>
      </form>
    </Page>
  )
}
