// Stopping in a form that is filled in without an account: the code by which it goes on, on this or another device.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons, ButtonLink } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Secret } from '../../../../ui/secret.tsx'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'
import { codeOfIntake } from '../fill.server.ts'
import { over, placeOf } from './at.ts'

export const loader = publicPage(async ({ ctx, params, url, visit }) => {
  const { token, to, embed, open } = await placeOf(ctx, params, url)
  const made = await codeOfIntake(ctx, token, false)
  if (!made) throw over(embed)
  return {
    ...made,
    embed,
    email: open.who.email,
    back: to('form'),
    mailed: url.searchParams.has('mailed'),
    address: `${visit.kit.config.origin}/intake/go-on`,
  }
})

export const action = personAction('public', async ({ ctx, params, url }) => {
  const { token, to, embed } = await placeOf(ctx, params, url)
  if (!(await codeOfIntake(ctx, token, true))) throw over(embed)
  return redirect(to('later', { mailed: 'yes' }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function LaterIntake({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { embed, code, until, email, back, mailed, address } = loaderData
  return (
    <BookingPage
      embed={embed}
      title={t('intake.later.title')}
      lede={t('intake.later.lede', { until: t.date(until) })}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      <Secret label={t('intake.later.code')}>{code}</Secret>
      <p>{t('intake.later.how', { address })}</p>
      <p>{t('intake.later.warn')}</p>
      {mailed && (
        <Panel tone="done" focus>
          <p>{t('intake.later.mailed')}</p>
        </Panel>
      )}
      <Buttons>
        <ButtonLink href={back}>{t('intake.later.back')}</ButtonLink>
      </Buttons>
      {email && !mailed && (
        <form method="post">
          <Button kind="quiet">{t('intake.later.mail')}</Button>
        </form>
      )}
    </BookingPage>
  )
}
