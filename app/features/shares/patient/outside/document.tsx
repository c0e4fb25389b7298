// One document that is shared: how it looks, and a copy to keep.
import { redirect } from 'react-router'
import { sharedPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { AsItStands } from '../../../documents/both/as-it-stands.tsx'
import { readDocument } from '../../../documents/documents.server.ts'
import { linkToKeep } from '../../../documents/file.server.ts'
import { ToAll } from './all.tsx'

export const loader = sharedPage(({ ctx, params }) => readDocument(ctx, { id: params.id ?? '' }))

/** The link to a copy is made now, and holds for some minutes. */
export const action = sharedPage(async ({ ctx, params }) => {
  const { link } = await linkToKeep(ctx, { id: params.id ?? '' })
  return redirect(`/shared/file/${link}`, 303)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function SharedDocument({ loaderData }: Props) {
  const t = useTexts()
  const { document, link } = loaderData
  return (
    <SignedOutPage
      title={document.title}
      tabTitle={t('documents.one')}
      lede={[t(`documents.class.${document.class}`), document.author, t.date(document.date)]
        .filter(Boolean)
        .join(' · ')}
    >
      <ToAll />
      <AsItStands of={loaderData} src={`/shared/file/${link}`} />
    </SignedOutPage>
  )
}
