// The record as staff read it. A restricted one shows a form instead, and a red band while it is open.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { PorticoError } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { bornWords } from '../../people/age.ts'
import { breakGlass, closeGlass, readRestriction } from '../../break-glass/break-glass.server.ts'
import { GlassForm } from '../../break-glass/staff/glass-form.tsx'
import { readChart } from '../chart.server.ts'
import { ChartSections } from './sections.tsx'

export const loader = staffPage(async (page) => {
  const { ctx, params } = page
  const patient = params.id ?? ''
  try {
    const chart = await readChart(ctx, { patient })
    return { patient, chart, name: chart.card.name, now: ctx.open.now }
  } catch (error) {
    if (error instanceof PorticoError && error.code === 'restricted')
      return {
        patient,
        chart: null,
        name: (await readRestriction(ctx, { patient })).name,
        now: ctx.open.now,
        draft: await draftOf(page),
      }
    throw error
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = params.id ?? ''
  if (form.get('do') === 'close') {
    await closeGlass(ctx, { patient })
    return redirect(`/staff/patients/${patient}`)
  }
  await breakGlass(ctx, { patient, ...typed(form, 'kind', 'reason') } as never)
  return redirect(`/staff/patients/${patient}/record`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function RecordOf({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, chart, name, now } = loaderData
  const errors = problems(actionData)
  const back = { href: `/staff/patients/${patient}`, label: name }
  if (!chart)
    return (
      <Page title={t('glass.title')} back={back} before={<ErrorSummary errors={errors} />}>
        <GlassForm errors={errors} draft={loaderData.draft} sent={actionData} />
      </Page>
    )
  const { card, openUntil } = chart
  return (
    <Page
      title={t('chart.title', { name: card.name })}
      tabTitle={t('chart.back')}
      back={back}
      before={
        openUntil && (
          <Panel tone="danger">
            <p>{t('glass.band', { time: t.time(openUntil) })}</p>
            <form method="post">
              <Button kind="quiet" name="do" value="close">
                {t('glass.close')}
              </Button>
            </form>
          </Panel>
        )
      }
      lede={t('chart.told')}
    >
      <Facts
        items={[
          { term: t('chart.born'), value: bornWords(card.birthDate, now, t) },
          { term: t('chart.number'), value: card.recordNumber },
        ]}
      />
      <ChartSections chart={chart} />
    </Page>
  )
}
