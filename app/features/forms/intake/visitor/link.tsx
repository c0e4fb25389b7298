// A link to a form. Of a patient a code goes to the contact on file first; somebody new says who they are. A link that is none looks
// like one to a patient.
import { data, redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Section } from '../../../../ui/section.tsx'
import { drawForm } from '../../../appointments/public/guard.server.ts'
import type { Fields } from '../../../drafts/kept.ts'
import { said } from '../../questionnaire/form.ts'
import { askInviteCode, beginByInvite, lookAtInvite, proveInvite } from '../invited.server.ts'
import { MINUTES_CODE } from '../minutes.ts'
import { over } from './at.ts'
import { BeginForm } from './begin-fields.tsx'
import { toOf } from './to.ts'
import { readWho } from './who.ts'

export const loader = publicPage(async ({ ctx, params }) => ({
  fresh: await lookAtInvite(ctx, params.token ?? ''),
  form: await drawForm(ctx),
}))

const DIGITS = 'Enter the six digits.'
const NO = 'These are not the digits that we sent, or the link is over. Check them, or call us.'

export const action = personAction('public', async ({ ctx, form, params, visit }) => {
  const { token: link = '' } = params
  const { do: deed, code } = typed(form, 'do', 'code')
  const language = visit.lang
  if (deed === 'send') {
    await askInviteCode(ctx, link)
    return data({ sent: true })
  }
  if (deed === 'open') {
    if (code.replace(/\D/g, '').length !== 6) throw invalid('code_digits', DIGITS, { code: DIGITS })
    const token = await proveInvite(ctx, link, { code, language })
    if (!token) throw invalid('code_no', NO, { code: NO })
    return redirect(toOf(token, false)('form', { new: 'yes' }))
  }
  const who = await readWho(ctx, form)
  if (!who) return redirect('/intake/sent')
  const token = await beginByInvite(ctx, link, { who, language })
  if (!token) throw over(false)
  return redirect(toOf(token, false)('form', { new: 'yes' }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }
type Answer = { kept?: Fields; sent?: true } | undefined

export default function InviteLink({ loaderData: { fresh, form }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const answer = actionData as Answer
  if (fresh) {
    return (
      <SignedOutPage
        title={said(fresh.title, t.lang)}
        lede={t('forms.minutes', { n: fresh.minutes })}
        before={<ErrorSummary errors={errors} />}
      >
        <Section title={t('intake.who')}>
          <p>{t('intake.who.lede')}</p>
          <BeginForm form={form} errors={errors} kept={answer?.kept} />
        </Section>
      </SignedOutPage>
    )
  }
  const asked = answer?.sent || errors.length > 0
  return (
    <SignedOutPage
      title={t('intake.link')}
      lede={t('intake.link.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {answer?.sent && (
        <Panel tone="done" focus>
          <p>{t('intake.link.sent', { minutes: MINUTES_CODE })}</p>
        </Panel>
      )}
      <form method="post" noValidate>
        {asked && (
          <Field
            label={t('intake.link.code')}
            hint={t('intake.link.codeHint')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            short
            error={errorFor(errors, 'code')}
          />
        )}
        <Buttons>
          {asked && (
            <Button name="do" value="open">
              {t('intake.link.open')}
            </Button>
          )}
          <Button kind={asked ? 'quiet' : 'main'} name="do" value="send">
            {t('intake.link.send')}
          </Button>
        </Buttons>
      </form>
    </SignedOutPage>
  )
}
