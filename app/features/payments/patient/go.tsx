// On the way out. A form may lead within the portal alone (the policy of pages says so), therefore this is a page, which goes on by
// itself to the gateway's; where a browser does not, there is a link.
import { data, redirect, type HeadersArgs, type LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { leadToGateway } from '../go.ts'
import { goPaying } from '../own.server.ts'

const read = patientPage(async ({ ctx, params, visit }) => ({
  going: await goPaying(ctx, { id: params.payment ?? '' }),
  kit: visit.kit,
}))

export async function loader(args: LoaderFunctionArgs) {
  const { going, kit } = await read(args)
  const here = `/bills/pay/${going.payment.id}`
  // The gateway is asked after the transaction: nobody waits for it with a connection in hand.
  const way = await leadToGateway(kit, going, here)
  if (way === 'over') throw redirect(here)
  if (way === 'down' || way === 'unsure') return { to: null, here, unsure: way === 'unsure' }
  return data({ to: way.to, here, unsure: false }, { headers: { Refresh: `0; url=${way.to}` } })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

type Props = { loaderData: { to: string | null; here: string; unsure: boolean } }

export default function Go({ loaderData }: Props) {
  const t = useTexts()
  const { to, here, unsure } = loaderData
  if (to)
    return (
      <Page title={t('payments.go')} lede={t('payments.go.lede')}>
        <ButtonLink href={to}>{t('payments.go.on')}</ButtonLink>
      </Page>
    )
  return (
    <Page title={t('payments.go.down')}>
      <Panel tone="attention">
        <p>{t(unsure ? 'payments.go.unsureText' : 'payments.go.downText')}</p>
      </Panel>
      <Buttons>
        <ButtonLink href={`${here}/go`}>{t('payments.go.again')}</ButtonLink>
        <ButtonLink kind="quiet" href="/bills">
          {t('payments.bills')}
        </ButtonLink>
      </Buttons>
    </Page>
  )
}
