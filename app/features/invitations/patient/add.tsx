// Somebody signed in to add a record to their account: asked once more, since signing in took them elsewhere.
import { redirect } from 'react-router'
import { cookie } from '../../../doors/web/cookies.ts'
import { problems } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { addAndOpen, openInvitation } from '../enter.server.ts'
import { openState, provedBy, STATE_COOKIE } from '../state.ts'

export const loader = patientPage(async ({ ctx, visit }) => {
  const proved = provedBy(await openState(visit.kit, visit.cookies.get(STATE_COOKIE)))
  const open = proved && (await openInvitation(ctx, proved.invitation))
  if (open?.kind !== 'activation') throw redirect('/')
  return { called: open.called }
})

export const action = personAction('patient', async ({ ctx, visit }) => {
  await inTransaction(ctx, async () => {}) // who is signed in no longer signs in first
  const proved = provedBy(await openState(visit.kit, visit.cookies.get(STATE_COOKIE)))
  if (!proved) throw redirect('/activate?late=yes')
  await addAndOpen(ctx, proved.invitation)
  return redirect('/', { headers: { 'Set-Cookie': cookie(STATE_COOKIE, '', 0) } })
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Add({ loaderData, actionData }: Props) {
  const t = useTexts()
  return (
    <SignedOutPage
      title={t('add.title')}
      lede={t('add.text', { name: loaderData.called })}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      <form method="post">
        <Buttons>
          <Button>{t('add.button')}</Button>
          <ButtonLink href="/activate/way" kind="quiet">
            {t('add.no')}
          </ButtonLink>
        </Buttons>
      </form>
    </SignedOutPage>
  )
}
