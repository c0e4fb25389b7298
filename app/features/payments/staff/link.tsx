// Staff make a link by which somebody else pays a bill.
import { redirect } from 'react-router'
import { step } from '../../../doors/web/drafts.server.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { LinkParts, madeIn, type MadeLink } from '../links/both/parts.tsx'
import { endChartLink, makeChartLink, readChartLinks } from '../links/links.server.ts'

type Params = Record<string, string | undefined>

function billIn({ id: patient = '', bill = '' }: Params) {
  if (!isUuid(patient) || !isUuid(bill)) throw notFound()
  return { patient, bill }
}

export const loader = staffPage(async (page) => {
  const one = billIn(page.params)
  return {
    links: await readChartLinks(page.ctx, one),
    head: await loadHead(page, one.patient),
    at: `/staff/patients/${one.patient}/bills/${one.bill}`,
    ended: page.url.searchParams.get('done') === 'ended',
  }
})

export const action = personAction('staff', async ({ ctx, form, params, visit }) => {
  const { patient, bill } = billIn(params)
  if (form.get('do') !== 'end') {
    const { token, until } = await makeChartLink(ctx, { patient, bill })
    return step({ address: `${visit.kit.config.origin}/pay/${token}`, until } satisfies MadeLink)
  }
  await endChartLink(ctx, { patient, id: String(form.get('link')) })
  return redirect(`/staff/patients/${patient}/payments/link/${bill}?done=ended`)
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function ChartPaymentLink({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { links, head, at, ended } = loaderData
  const { title, number } = links.bill
  return (
    <Page
      title={t('payLink.page')}
      back={{ href: at, label: t('payments.bill', { number }) }}
      lede={title}
      before={<Head {...head} />}
    >
      <LinkParts of={links} made={madeIn(actionData)} ended={ended} />
    </Page>
  )
}
