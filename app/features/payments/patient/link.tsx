// A patient lets somebody else pay a bill.
import { redirect } from 'react-router'
import { step } from '../../../doors/web/drafts.server.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { LinkParts, madeIn, type MadeLink } from '../links/both/parts.tsx'
import { endOwnLink, makeOwnLink, readOwnLinks } from '../links/links.server.ts'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  links: await readOwnLinks(ctx, { bill: params.bill ?? '' }),
  ended: url.searchParams.get('done') === 'ended',
}))

export const action = personAction('patient', async ({ ctx, form, params, visit }) => {
  const bill = params.bill ?? ''
  if (form.get('do') !== 'end') {
    const { token, until } = await makeOwnLink(ctx, { bill })
    return step({ address: `${visit.kit.config.origin}/pay/${token}`, until } satisfies MadeLink)
  }
  await endOwnLink(ctx, { id: String(form.get('link')) })
  return redirect(`/bills/pay/link/${bill}?done=ended`)
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function PaymentLink({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { links, ended } = loaderData
  const { id, title, number } = links.bill
  return (
    <Page
      title={t('payLink.page')}
      back={{ href: `/bills/${id}`, label: t('payments.bill', { number }) }}
      lede={title}
    >
      <LinkParts of={links} made={madeIn(actionData)} ended={ended} />
    </Page>
  )
}
