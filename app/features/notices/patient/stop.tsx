// Stops all e-mails or texts of this sort, without signing in. Opening it does nothing, so a mail scanner that follows the
// link stops nothing.
import { redirect } from 'react-router'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { readStop, stopByLink } from '../stop.server.ts'

export const loader = publicPage(async ({ ctx, params, url }) => ({
  channel: await readStop(ctx, { token: params.token ?? '' }),
  stopped: url.searchParams.has('stopped'),
}))

export const action = personAction('public', async ({ ctx, params, url }) => {
  await stopByLink(ctx, { token: params.token ?? '' })
  return redirect(`${url.pathname}?stopped=yes`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Stop({ loaderData: { channel, stopped } }: Props) {
  const t = useTexts()
  return (
    <SignedOutPage title={t(`notices.stop.${channel}`)}>
      {stopped ? (
        <Panel tone="done" focus>
          <p>{t(`notices.stopped.${channel}`)}</p>
        </Panel>
      ) : (
        <form method="post">
          <p>{t('notices.stop.what')}</p>
          <Button>{t(`notices.stop.${channel}`)}</Button>
        </form>
      )}
      <p>{t('notices.stop.still')}</p>
      <p>
        <a href="/notices">{t('notices.stop.choose')}</a>
      </p>
    </SignedOutPage>
  )
}
