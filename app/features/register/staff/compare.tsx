// Two records side by side, what would happen if they were merged, and the decision.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage, type PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { mergeRecords } from '../merge.server.ts'
import { decideDifferent, readPair, type Side } from '../pair.server.ts'
import { AlikeFacts } from './alike-facts.tsx'
import { MergeForm } from './merge-form.tsx'
import { WhatHappens, whichOf } from './what-happens.tsx'

function bothIn(params: PageArgs['params']) {
  const { other = '' } = params
  if (!isUuid(other)) throw notFound()
  return { patient: patientIn(params), other }
}

export const loader = staffPage(async (page) => {
  const pair = await readPair(page.ctx, bothIn(page.params))
  return { ...pair, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, params, form }) => {
  const both = bothIn(params)
  if (form.get('do') === 'different') {
    await decideDifferent(ctx, both)
    return redirect(`/staff/patients/${both.patient}`)
  }
  const { stays, account, reason } = typed(form, 'stays', 'account', 'reason')
  const goes = stays === both.patient ? both.other : both.patient
  await mergeRecords(ctx, { stays: stays as string, goes, account, reason })
  return redirect(`/staff/patients/${stays}/merges?changed=merged`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Compare({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, other, likeness, decision, draft } = loaderData
  const errors = problems(actionData)
  const title = (side: Side) =>
    t('pair.side', { which: whichOf(side, t), source: side.source, date: t.dateShort(side.since) })
  const merged = one.into === other.patient || other.into === one.patient
  const stuck = !merged && Boolean(one.into ?? other.into ?? (one.also > 0 && other.also > 0))
  return (
    <Page
      title={t('pair.title')}
      lede={t('pair.lede')}
      back={{ href: `/staff/patients/${one.patient}`, label: one.name }}
      before={<ErrorSummary errors={errors} />}
    >
      {merged && <Panel tone="info">{t('pair.areMerged')}</Panel>}
      {stuck && <Panel tone="attention">{t('pair.partOfOther')}</Panel>}
      {decision && !merged && <Panel tone="info">{t(`pair.decided.${decision}`)}</Panel>}
      <Section title={t(`register.level.${likeness.level}`)}>
        <AlikeFacts
          caption={t('pair.facts')}
          titles={[title(one), title(other)]}
          one={one.fields}
          other={other.fields}
          likeness={likeness}
        />
        {!merged && (
          <form method="post">
            <Button kind="quiet" name="do" value="different">
              {t('pair.different')}
            </Button>
          </form>
        )}
      </Section>
      {!merged && !stuck && (
        <Section title={t('pair.happens')}>
          <WhatHappens one={one} other={other} />
          <DraftForm what="pair.draft" draft={draft} sent={actionData}>
            <MergeForm one={one} other={other} errorOf={(name) => errorFor(errors, name)} />
          </DraftForm>
        </Section>
      )}
    </Page>
  )
}
