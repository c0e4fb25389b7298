// First screen: the code from the page or the message. A link leads past it.
import { redirect } from 'react-router'
import { cookie } from '../../../doors/web/cookies.ts'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { codeKey, lettersOf } from '../secret.ts'
import { sealState, STATE_COOKIE, STATE_SECONDS } from '../state.ts'

export const loader = publicPage(({ url }) => ({ late: url.searchParams.has('late') }))

export const action = personAction('public', async ({ form, visit: { kit } }) => {
  const letters = lettersOf(typed(form, 'code').code)
  if (!letters)
    throw invalid('code_short', 'A code has twelve letters.', {
      code: 'A code has twelve letters. Check it against your page or message.',
    })
  const { by, hash } = codeKey(kit.vault, letters)
  const state = await sealState(kit, { step: 'date', by, hash: hash.toString('hex') })
  return redirect('/activate/date', {
    headers: { 'Set-Cookie': cookie(STATE_COOKIE, state, STATE_SECONDS) },
  })
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Activate({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <SignedOutPage
      title={t('activate.title')}
      lede={t('activate.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {loaderData.late && <Panel tone="info">{t('activate.late')}</Panel>}
      <form method="post" action="/activate" noValidate>
        <Field
          label={t('activate.code')}
          name="code"
          hint={t('activate.codeHint')}
          autoComplete="off"
          error={errorFor(errors, 'code')}
          value={typedBefore(actionData).code}
        />
        <Button>{t('activate.next')}</Button>
      </form>
      <p>
        <Words of="activate.have" links={{ in: '/sign-in' }} />
      </p>
    </SignedOutPage>
  )
}
