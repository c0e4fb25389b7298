// The page of a sign-in link. Opening it draws a button and asks nothing, so a mail scanner that follows the link
// spends nothing; only the button signs in, and only in the browser that asked.
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { answerSignIn } from '../../both/sign-in-cookies.ts'
import { useLink } from '../../links/use.server.ts'
import { askedHere, forgetAsked } from './mlb-cookie.ts'

export const loader = publicPage(({ visit }) => ({ here: askedHere(visit) !== null }))

export const action = personAction('public', async ({ ctx, params, visit }) => {
  const { went, to } = await useLink(ctx, params.token ?? '', askedHere(visit))
  return forgetAsked(answerSignIn(went, to))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Open({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <SignedOutPage
      title={t('link.open.title')}
      lede={loaderData.here && errors.length === 0 && t('link.open.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {!loaderData.here && errors.length === 0 && (
        <Panel tone="info">{t('link.open.elsewhere')}</Panel>
      )}
      {loaderData.here && errors.length === 0 && (
        <form method="post">
          <Button>{t('signIn.button')}</Button>
        </form>
      )}
      <p>
        <a href="/sign-in/link">{t('link.again')}</a>
      </p>
    </SignedOutPage>
  )
}
