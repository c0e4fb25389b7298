/** One test result: what it says, how it has changed, what was measured, and where it comes from. */
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { NotRight } from '../../amend/patient/not-right.tsx'
import { readMarks } from '../../amend/own.server.ts'
import { HideAction } from '../../caregivers/patient/hide-action.tsx'
import { TeamNotes } from '../../release/patient/team-notes.tsx'
import { naming } from '../naming.ts'
import { readResult } from '../result.server.ts'
import { About } from './about.tsx'
import { Comments } from './comments.tsx'
import { ChartStyles } from '../both/chart-styles.tsx'
import { History } from './history.tsx'
import { Measurement } from './measurement.tsx'
import { MemberRows } from './member-rows.tsx'
import { Notices } from './notices.tsx'
import { Parts } from './parts.tsx'
import { WhatWasMeasured } from './what-was-measured.tsx'

export const loader = patientPage(async ({ ctx, params, url }) => {
  const before = url.searchParams.get('before')
  const result = await readResult(ctx, { id: params.id ?? '', before })
  const amended = await section(ctx, () => readMarks(ctx, { id: result.id }))
  return { result, amended, first: before === null }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Result({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { result, amended, first } = loaderData
  const { view, report, members } = result
  // A test that was cancelled or entered by mistake has no value to read.
  const hasValue = view.standing !== 'cancelled' && view.standing !== 'mistake'
  const { title, clinical, explained } = naming(view.name, view.loincs, t.lang)
  const from = report && naming(report.name, report.loincs, t.lang)
  const back = report
    ? { href: `/results/report/${report.id}`, label: from?.title || t('results.report') }
    : { href: '/results', label: t('results.title') }
  return (
    <Page
      title={title || t('results.one')}
      tabTitle={t('results.one')}
      lede={clinical}
      back={first ? back : { href: `/results/${result.id}`, label: t('results.backToResult') }}
    >
      <ChartStyles />
      {first && (
        <>
          <Notices view={view} changedAt={result.changedAt} />
          {hasValue && <Measurement measured={view} label={title} at={view.collectedAt} />}
          <Parts parts={view.parts} />
          {members.length > 0 && (
            <Section title={t('results.members')}>
              <MemberRows members={members} />
            </Section>
          )}
          <Comments notes={view.notes} />
          <TeamNotes of={result.teamNotes} />
        </>
      )}
      <History page={result} label={title} href={`/results/${result.id}`} first={first} />
      {first && (
        <>
          {explained && <WhatWasMeasured explained={explained} />}
          <About view={view} laboratories={result.laboratories} orderedBy={result.orderedBy} />
          <NotRight id={result.id} of={amended} />
          <HideAction id={result.id} hiding={result.hiding} what="result" />
        </>
      )}
    </Page>
  )
}
