// How the open section and the lines of the head are loaded: each so that its failure leaves the others standing. A
// restricted record shows the form that opens it, in the place of what it keeps.
import type { ReactNode } from 'react'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { notFound, PorticoError } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { section, type OpenContext, type Part } from '../../../kit/transaction.ts'
import type { TextKey } from '../../../texts/en.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { AmendmentMarks } from '../../amend/both/marks.tsx'
import type { AmendmentMark } from '../../amend/marks.ts'
import { readChartMarks } from '../../amend/read.server.ts'
import { noLooks } from '../../people/looks.fhir.ts'
import { readChartHead, readLooks } from '../head.server.ts'
import type { About, Beside, ChartSection, PartProps } from './section.ts'
import { marks } from './sections.ts'
import { Glass } from './glass.tsx'

/** Whose chart it is, for the head and for what stands under it. */
export async function loadAbout(page: PageArgs, patient: string): Promise<About> {
  const { ctx } = page
  const { actor, now } = ctx.open
  const head = await readChartHead(ctx, { patient })
  const seen = await section(ctx, () => readLooks(ctx, { patient }))
  const looks = seen.ok ? seen.value : noLooks
  const may = actor.kind === 'staff' ? actor.may : []
  return { patient, at: `/staff/patients/${patient}`, head, looks, may, now, page }
}

/** @returns what draws it, told the answer to what was sent @throws notFound for an entry where none is opened */
export async function loadSection(
  ctx: OpenContext,
  { title, load, Part, one, beside }: ChartSection,
  about: About,
): Promise<(sent: unknown) => ReactNode> {
  const { entry } = about.page.params
  if (entry !== undefined && !one) throw notFound()
  const piece = entry !== undefined && one ? one : null
  try {
    const of = await section(ctx, () =>
      piece ? piece.load(ctx, about, entry as string) : load(ctx, about),
    )
    const above = piece
      ? await loadCorrections(ctx, about)
      : await loadBeside(ctx, beside?.(about) ?? null, about)
    return (sent) => (
      <>
        {above}
        <Shown {...{ of, title, about, sent }} part={piece ? piece.Part : Part} />
      </>
    )
  } catch (error) {
    if (!(error instanceof PorticoError) || error.code !== 'restricted') throw error
    const draft = await draftOf(about.page)
    return (sent) => <Glass about={about} draft={draft} sent={sent} />
  }
}

/** Of an entry or a document: what was asked to be corrected of it. */
async function loadCorrections(ctx: OpenContext, about: About): Promise<ReactNode> {
  const { patient, at, may, page } = about
  const id = page.params.entry
  if (!may.includes('record.read') || !id || !isUuid(id)) return null
  const of = await section(ctx, () => readChartMarks(ctx, { patient, id }))
  return of.ok && of.value.length === 0 ? null : <Corrections of={of} at={`${at}/corrections`} />
}

function Corrections({ of, at }: { of: Part<AmendmentMark[]>; at: string }) {
  const t = useTexts()
  return (
    <Loaded of={of} what={t('amend.list.what')}>
      {(found) => <AmendmentMarks of={found} at={at} />}
    </Loaded>
  )
}

async function loadBeside(
  ctx: OpenContext,
  beside: Beside | null,
  about: About,
): Promise<ReactNode> {
  if (!beside || !about.may.includes(beside.may)) return null
  const { what, load, Part } = beside
  const of = await section(ctx, () => load(ctx, about))
  return <Above {...{ of, what, about }} part={Part} />
}

type AboveProps = {
  of: Part<unknown>
  what: TextKey
  about: About
  part: (props: PartProps<unknown>) => ReactNode
}

function Above({ of, what, about, part: Drawn }: AboveProps) {
  const t = useTexts()
  return (
    <Loaded of={of} what={t(what)}>
      {(value) => <Drawn of={value} about={about} />}
    </Loaded>
  )
}

type ShownProps = {
  of: Part<unknown>
  title: TextKey
  about: About
  sent: unknown
  part: (props: PartProps<unknown>) => ReactNode
}

function Shown({ of, title, about, sent, part: Drawn }: ShownProps) {
  const t = useTexts()
  return (
    <Loaded of={of} what={t('chart.whatSection', { title: t(title) })}>
      {(value) => <Drawn of={value} about={about} sent={sent} />}
    </Loaded>
  )
}

export type LoadedMark = { key: string; title: TextKey; draw: ReactNode | null }

/** The lines of the head; one that could not be loaded has nothing to draw. */
export async function loadMarks(ctx: OpenContext, about: About): Promise<LoadedMark[]> {
  const loaded: LoadedMark[] = []
  for (const { key, title, may, load, Part: Drawn } of marks) {
    if (!about.may.includes(may)) continue
    const part = await section(ctx, () => load(ctx, about))
    loaded.push({ key, title, draw: part.ok ? <Drawn of={part.value} about={about} /> : null })
  }
  return loaded
}

/** The whole head, for a page of one patient beside the chart. */
export async function loadHead(page: PageArgs, patient: string) {
  const about = await loadAbout(page, patient)
  return { about, marks: await loadMarks(page.ctx, about) }
}
