// On the way out of a link, as go.tsx of the patient's pages.
import { data, redirect, type HeadersArgs, type LoaderFunctionArgs } from 'react-router'
import { publicPage } from '../../../../doors/web/page.server.ts'
import { PorticoError } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { leadToGateway } from '../../go.ts'
import { goByLink } from '../guest.server.ts'
import { provedIn } from './proved.ts'

const read = publicPage(async ({ ctx, visit }) => {
  const proved = await provedIn(visit)
  const going = await goByLink(ctx, proved).catch((error: unknown) => {
    if (error instanceof PorticoError) return null
    throw error
  })
  if (!going) throw redirect('/pay')
  return { going, kit: visit.kit }
})

export async function loader(args: LoaderFunctionArgs) {
  const { going, kit } = await read(args)
  const way = await leadToGateway(kit, going, '/pay')
  if (way === 'over') throw redirect('/pay')
  if (way === 'down' || way === 'unsure') return { to: null, unsure: way === 'unsure' }
  return data({ to: way.to, unsure: false }, { headers: { Refresh: `0; url=${way.to}` } })
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

type Props = { loaderData: { to: string | null; unsure: boolean } }

export default function GoByLink({ loaderData: { to, unsure } }: Props) {
  const t = useTexts()
  return to ? (
    <SignedOutPage title={t('payments.go')} lede={t('payments.go.lede')}>
      <ButtonLink href={to}>{t('payments.go.on')}</ButtonLink>
    </SignedOutPage>
  ) : (
    <SignedOutPage
      title={t('payments.go.down')}
      lede={t(unsure ? 'payments.go.unsureText' : 'payments.go.downText')}
    >
      <ButtonLink href="/pay/go">{t('payments.go.again')}</ButtonLink>
    </SignedOutPage>
  )
}
