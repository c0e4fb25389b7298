// A file that came with a note from elsewhere: how it looks, and a copy to keep.
import { Readable } from 'node:stream'
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { ReceivedBody } from '../both/received-body.tsx'
import { countPages } from '../preview/preview.ts'
import { readReceived } from '../received/received.server.ts'

const read = patientPage(async ({ ctx, params }) => {
  const { id = '', at = '' } = params
  const one = await readReceived(ctx, { id, at })
  const pages = { value: null as number | null }
  return { one, pages }
})

/** Pages are counted after the transaction: it does not wait for them. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await read(args)
  const { received } = page.one
  if (received?.type === 'pdf') page.pages.value = await countPages(Readable.from([received.bytes]))
  return page
}

/** The link to a copy is made now, and holds for some minutes. */
export const action = personAction('patient', async ({ ctx, params }) => {
  const { id = '', at = '' } = params
  const { keep } = await readReceived(ctx, { id, at })
  return redirect(`/documents/received/file/${keep}?at=${Number(at)}`, 303)
})

export default function ReceivedFile({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof read>>
}) {
  const t = useTexts()
  const { id, title, view } = loaderData.one
  const from = [...view.who, view.organization, view.date && t.date(view.date)]
  return (
    <Page
      title={title}
      tabTitle={t('documents.one')}
      back={{ href: '/documents', label: t('documents.title') }}
      lede={from.filter(Boolean).join(' · ')}
    >
      <ReceivedBody
        of={loaderData.one}
        pages={loaderData.pages.value}
        at="/documents/received/file"
      />
      <p>
        <a href={`/visits/note/${id}`}>{t('documents.itsNote')}</a>
      </p>
    </Page>
  )
}
