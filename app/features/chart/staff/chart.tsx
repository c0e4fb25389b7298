// The chart: one patient as the clinic sees them. A head that stays in view, the sections as tabs with an address each,
// and the one that is open. One transaction for all of it; what fails says so and the rest stands.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage, type PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { breakGlass, closeGlass } from '../../break-glass/break-glass.server.ts'
import { GLASS } from '../../break-glass/staff/glass-form.tsx'
import type { ChartSection } from './section.ts'
import { sections, sectionsFor } from './sections.ts'
import { Head } from './head.tsx'
import { loadAbout, loadMarks, loadSection } from './load.tsx'

export const loader = staffPage(async (page) => {
  const { ctx, params } = page
  const patient = patientIn(params)
  const about = await loadAbout(page, patient)
  const { head, at, may } = about
  // A merged record is read through the one that stays; what is its own alone keeps its address.
  if (head.into && params.section === undefined) throw redirect(`/staff/patients/${head.into}`)
  const open = sectionsFor(may)
  const here = sectionAt(open, params.section)
  const draw = await loadSection(ctx, here, about)
  return {
    about,
    draw,
    marks: await loadMarks(ctx, about),
    here,
    tabs: open
      .filter(({ unlisted }) => !unlisted)
      .map((one, i) => ({ ...one, href: i === 0 ? at : `${at}/${one.key}` })),
  }
})

export const action = personAction('staff', async (sent) => {
  const { ctx, form, params, url } = sent
  const patient = patientIn(params)
  if (form.get('do') === 'close-glass') await closeGlass(ctx, { patient })
  else if (form.get('draft') === GLASS)
    await breakGlass(ctx, { patient, ...typed(form, 'kind', 'reason') } as never)
  else {
    // Whether this person may is for the verbs behind it to say.
    const asked = sections.find(({ key, act }) => key === params.section && act)
    if (asked?.act) return asked.act(sent, { patient, entry: params.entry })
    // First whether anybody is signed in at all.
    await inTransaction(ctx, () => Promise.reject(notFound()))
  }
  return redirect(url.pathname)
})

/** @throws notFound for what is no id */
function patientIn({ id = '' }: PageArgs['params']): string {
  if (!isUuid(id)) throw notFound()
  return id
}

/** @throws notFound for a section that does not exist for this person */
function sectionAt(open: ChartSection[], key?: string): ChartSection {
  const found = open.find((one) => (key === undefined ? !one.unlisted : one.key === key))
  if (!found) throw notFound()
  return found
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Chart({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { about, tabs, here, draw, marks } = loaderData
  const groups = [...Map.groupBy(tabs, ({ group }) => group)].map(([group, own]) => ({
    label: t(`chart.group.${group}`),
    tabs: own.map(({ key, title, href }) => ({ href, label: t(title), here: key === here.key })),
  }))
  return (
    <Page
      title={t(here.title)}
      before={
        <>
          <Head about={about} marks={marks} />
          <Tabs label={t('chart.sections')} groups={groups} />
          <ErrorSummary errors={problems(actionData)} />
        </>
      }
    >
      {draw(actionData)}
    </Page>
  )
}
