// Third screen: how to sign in from now on. It ends on the person's own record.
import { data, redirect } from 'react-router'
import { cookie } from '../../../doors/web/cookies.ts'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, publicPage, type Sent } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { answerSignIn, intoPortal } from '../../account/both/sign-in-cookies.ts'
import { signIn } from '../../account/sign-in.server.ts'
import { tokenHash } from '../../account/token.ts'
import {
  addAndOpen,
  answerAndEnter,
  offerPasskey,
  openInvitation,
  provePasskey,
} from '../enter.server.ts'
import { doesNotFit } from '../refusals.ts'
import { openState, provedBy, STATE_COOKIE } from '../state.ts'
import { isUserName } from '../user-name.ts'
import { CodesPage } from './codes.tsx'
import { chosenPassword } from '../both/chosen-password.ts'
import { OwnForm } from './own-form.tsx'
import { SharedForms } from './shared-forms.tsx'

export const loader = publicPage(async ({ ctx, visit }) => {
  const proved = provedBy(await openState(visit.kit, visit.cookies.get(STATE_COOKIE)))
  const open = proved && (await openInvitation(ctx, proved.invitation))
  if (!proved) throw redirect('/activate?late=yes')
  // Also when the form has just been answered, by this browser or by another.
  if (!open || open.kind === 'staff') return null
  const { kind, email, shared } = open
  if (open.tooYoung) return { tooYoung: true as const }
  return {
    tooYoung: false as const,
    kind,
    email,
    shared,
    name: proved.name,
    // Who shares an address has a name to choose first.
    passkey: shared ? null : await offerPasskey(ctx, proved.invitation, open, email ?? proved.name),
  }
})

export const action = personAction('public', async (sent) => {
  const { ctx, form, visit } = sent
  const proved = provedBy(await openState(visit.kit, visit.cookies.get(STATE_COOKIE)))
  if (!proved) throw redirect('/activate?late=yes')
  const open = await openInvitation(ctx, proved.invitation)
  if (!open || open.kind === 'staff') throw doesNotFit()
  if (form.get('way') === 'add' && open.shared && open.kind === 'activation')
    return addTo(sent, proved.invitation, open.email as string)
  const made = form.get('way') === 'passkey' && !open.shared
  const next = made ? null : chosenPassword(form)
  const passkey = made
    ? await provePasskey(ctx, proved.invitation, typed(form, 'passkey').passkey)
    : null
  const name = open.shared ? chosenName(form) : open.email === null ? proved.name : null
  const { went, codes } = await answerAndEnter(ctx, {
    invitation: proved.invitation,
    next,
    passkey,
    name,
    about: [open.called, open.email ?? '', name ?? ''],
  })
  const answer = done(answerSignIn(went, '/'))
  // Shown in the answer to this form and never again; whoever misses them makes new ones under Security.
  return codes && 'signedIn' in went ? data({ codes, name }, { headers: answer.headers }) : answer
})

/** Signs in to the account that has the address already, and adds the record to it. */
async function addTo({ ctx, form }: Sent & { ctx: Context }, invitation: string, email: string) {
  const went = await signIn(ctx, {
    email,
    password: typed(form, 'password').password,
    only: 'patient',
  })
  // A second factor first; the page behind it asks once more.
  if (!('signedIn' in went)) return answerSignIn(went, '/activate/add')
  const { kind, token } = went.signedIn
  const claim = { kind, token: tokenHash(token).toString('hex') }
  await addAndOpen({ ...ctx, claim }, invitation)
  return done(intoPortal(went.signedIn, '/'))
}

/** What the browser kept about the invitation goes. */
function done(answer: Response): Response {
  answer.headers.append('Set-Cookie', cookie(STATE_COOKIE, '', 0))
  return answer
}

function chosenName(form: FormData): string {
  const name = typed(form, 'name').name.trim()
  if (!isUserName(name))
    throw invalid('name_bad', 'Choose another user name.', {
      name: 'Use 4 to 30 letters, figures, dots or dashes.',
    })
  return name
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Way({ loaderData, actionData }: Props) {
  const t = useTexts()
  const shown = actionData as { codes?: string[]; name?: string | null } | undefined
  if (shown?.codes) return <CodesPage codes={shown.codes} name={shown.name ?? null} />
  const errors = problems(actionData)
  if (!loaderData)
    return (
      <SignedOutPage title={t('way.over')} before={<ErrorSummary errors={errors} />}>
        <p>{t('way.overText')}</p>
        <ButtonLink href="/activate">{t('way.overButton')}</ButtonLink>
      </SignedOutPage>
    )
  if (loaderData.tooYoung) return <TooYoung />
  const { kind, shared } = loaderData
  const of = { ...loaderData, errors, before: typedBefore(actionData) }
  return (
    <SignedOutPage
      title={t(kind === 'reset' ? 'way.titleReset' : 'way.title')}
      lede={t('way.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {shared && kind === 'activation' ? <SharedForms {...of} /> : <OwnForm {...of} />}
    </SignedOutPage>
  )
}

function TooYoung() {
  const t = useTexts()
  return (
    <SignedOutPage title={t('way.young')}>
      <Panel tone="attention">{t('way.youngText')}</Panel>
    </SignedOutPage>
  )
}
