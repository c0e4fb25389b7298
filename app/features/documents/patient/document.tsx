// One document: what it is and from whom, how it looks, and a copy to keep.
import { redirect } from 'react-router'
import { patientPage, personAction, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { NotRight } from '../../amend/patient/not-right.tsx'
import { readMarks } from '../../amend/own.server.ts'
import { HideAction } from '../../caregivers/patient/hide-action.tsx'
import { mayShare } from '../../shares/terms.ts'
import { AsItStands } from '../both/as-it-stands.tsx'
import { readDocument } from '../documents.server.ts'
import { linkToKeep } from '../file.server.ts'

export const loader = patientPage(async ({ ctx, params, url }) => {
  const { id = '' } = params
  const read = await readDocument(ctx, { id })
  // The id of a version leads to the document that it is of.
  if (read.document.id !== id.toLowerCase())
    throw redirect(`/documents/${read.document.id}?link=old`)
  return {
    ...read,
    amended: await section(ctx, () => readMarks(ctx, { id: read.document.id })),
    old: url.searchParams.has('link'),
    shares: mayShare(ctx.open.actor),
  }
})

/** The link to a copy is made now, and holds for some minutes. */
export const action = personAction('patient', async ({ ctx, params }) => {
  const { link } = await linkToKeep(ctx, { id: params.id ?? '' })
  return redirect(`/documents/file/${link}`, 303)
})

export default function OneDocument({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  const { document, link, old, shares, hiding } = loaderData
  const from = document.sentBy === 'patient' ? t('documents.sentByYou') : document.author
  return (
    <Page
      title={document.title}
      tabTitle={t('documents.one')}
      back={{ href: '/documents', label: t('documents.title') }}
      lede={[t(`documents.class.${document.class}`), from, t.date(document.date)]
        .filter(Boolean)
        .join(' · ')}
    >
      {old && <Panel tone="info">{t('documents.oldLink')}</Panel>}
      <AsItStands of={loaderData} src={`/documents/file/${link}`}>
        {shares && (
          <ButtonLink href={`/shares/new?document=${document.id}`} kind="quiet">
            {t('shares.one')}
          </ButtonLink>
        )}
      </AsItStands>
      <NotRight id={document.id} of={loaderData.amended} />
      <HideAction id={document.id} hiding={hiding} what="document" />
    </Page>
  )
}
