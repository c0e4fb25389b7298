// A file that came with an imported note, for those who treat: how it looks, and a copy to keep.
import { Readable } from 'node:stream'
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { readChartHead } from '../../chart/head.server.ts'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { ReceivedBody } from '../both/received-body.tsx'
import { countPages } from '../preview/preview.ts'
import { readChartReceived } from '../received/chart.server.ts'

const asked = (params: Record<string, string | undefined>) => ({
  patient: patientIn(params),
  id: params.entry ?? '',
  at: params.at ?? '',
})

const read = staffPage(async ({ ctx, params }) => {
  const at = asked(params)
  const one = await readChartReceived(ctx, at)
  const { card } = await readChartHead(ctx, at)
  return { one, name: card.name, pages: { value: null as number | null } }
})

/** Pages are counted after the transaction: it does not wait for them. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await read(args)
  const { received } = page.one
  if (received?.type === 'pdf') page.pages.value = await countPages(Readable.from([received.bytes]))
  return page
}

/** The link to a copy is made now, and holds for some minutes. */
export const action = personAction('staff', async ({ ctx, params }) => {
  const { patient, keep, at } = await readChartReceived(ctx, asked(params))
  return redirect(`/staff/patients/${patient}/note-file/${keep}?at=${Number(at)}`, 303)
})

export default function ChartReceived({
  loaderData: { one, name, pages },
}: {
  loaderData: Awaited<ReturnType<typeof read>>
}) {
  const t = useTexts()
  const { patient, id, title, view } = one
  const at = `/staff/patients/${patient}`
  const from = [...view.who, view.organization, view.date && t.date(view.date)]
  return (
    <Page
      title={title}
      tabTitle={t('documents.one')}
      back={{ href: `${at}/notes/${id}`, label: name }}
      lede={from.filter(Boolean).join(' · ')}
    >
      <ReceivedBody of={one} pages={pages.value} at={`${at}/note-file`} />
    </Page>
  )
}
