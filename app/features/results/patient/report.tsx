/** One report: a panel with its results in rows, or a reading in words. */
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { NotRight } from '../../amend/patient/not-right.tsx'
import { readMarks } from '../../amend/own.server.ts'
import { HideAction } from '../../caregivers/patient/hide-action.tsx'
import { TeamNotes } from '../../release/patient/team-notes.tsx'
import type { Attached } from '../attached.fhir.ts'
import { flat } from '../members.ts'
import { naming } from '../naming.ts'
import { readReport } from '../result.server.ts'
import { isOutside } from '../series.ts'
import { About } from './about.tsx'
import { Blocks } from './blocks.tsx'
import { Comments } from './comments.tsx'
import { MemberRows } from './member-rows.tsx'
import { StandingNotice, Urgent } from './notices.tsx'
import { WhatWasMeasured } from './what-was-measured.tsx'

export const loader = patientPage(async ({ ctx, params }) => {
  const report = await readReport(ctx, { id: params.id ?? '' })
  return { ...report, amended: await section(ctx, () => readMarks(ctx, { id: report.id })) }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Report({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { view, members, orderedBy, changedAt } = loaderData
  const { title, clinical, explained } = naming(view.name, view.loincs, t.lang)
  const all = flat(members).map((member) => member.view)
  const measured = all.flatMap((one) => [one, ...one.parts])
  const outside = measured.filter(isOutside).length
  const urgent = measured.find(({ flag }) => flag?.kind.startsWith('critical'))
  const notes = all.flatMap((one) => {
    const about = naming(one.name, one.loincs, t.lang).title
    return one.notes.map((note) => ({ ...note, about }))
  })
  const judged = measured.some(({ flag }) => flag)
  return (
    <Page
      title={title || t(`results.category.${view.category}`)}
      tabTitle={t('results.report')}
      lede={[clinical, view.collectedAt && t.date(view.collectedAt)].filter(Boolean).join(' · ')}
      back={{ href: '/results', label: t('results.title') }}
    >
      <StandingNotice standing={view.standing} at={changedAt ?? view.reportedAt} />
      <Urgent flag={urgent?.flag ?? null} />
      {judged && <p>{t('results.outsideOf', { n: outside })}</p>}
      {members.length > 0 && <MemberRows members={members} />}
      <Said view={view} />
      <Comments notes={notes} />
      <TeamNotes of={loaderData.teamNotes} />
      {explained && <WhatWasMeasured explained={explained} />}
      <About
        view={view}
        laboratories={view.performers}
        readers={view.readers}
        orderedBy={orderedBy}
      />
      <NotRight id={loaderData.id} of={loaderData.amended} />
      <HideAction id={loaderData.id} hiding={loaderData.hiding} what="report" />
    </Page>
  )
}

/** What the reader of the pictures or slides wrote, conclusion first. */
function Said({ view }: { view: Data['view'] }) {
  const t = useTexts()
  const { conclusion, conclusions, attached } = view
  const texts = attached.filter((one) => one.kind === 'text')
  const files = attached.filter((one) => one.kind === 'file')
  return (
    <>
      {(conclusion || conclusions.length > 0) && (
        <Section title={t('results.conclusion')}>
          <Card>
            {conclusion && <Prose>{conclusion}</Prose>}
            {conclusions.length > 0 && (
              <ul>
                {conclusions.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </Card>
        </Section>
      )}
      {texts.length > 0 && (
        <Section title={t('results.fullText')}>
          {texts.map((one, i) => (
            <Card key={i}>
              <Blocks blocks={one.blocks} />
            </Card>
          ))}
        </Section>
      )}
      {files.map((file, i) => (
        <FileNote key={i} file={file} />
      ))}
    </>
  )
}

function FileNote({ file }: { file: Extract<Attached, { kind: 'file' }> }) {
  const t = useTexts()
  const name = file.title || (file.contentType.endsWith('pdf') ? 'PDF' : file.contentType)
  return <p>{t(file.inside ? 'results.fileHere' : 'results.fileThere', { name })}</p>
}
