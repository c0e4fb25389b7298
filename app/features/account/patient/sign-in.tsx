// Signing in. In the demonstration, the people one can be are cards to tap.
import { ownPath, problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import type { Visit } from '../../../doors/web/visit.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Person } from '../../../../db/seed/people.ts'
import { demoPeople } from '../../demo/people.ts'
import { answerSignIn } from '../both/sign-in-cookies.ts'
import { PasskeyForm } from '../../passkeys/both/passkey-form.tsx'
import { browserOf } from '../../passkeys/patient/browser.ts'
import { provePasskey } from '../../passkeys/prove.server.ts'
import { proceed } from '../session.server.ts'
import { signIn } from '../sign-in.server.ts'

const isDemo = (visit: Visit) => visit.kit.config.mode === 'demonstration'

export const loader = publicPage(({ url, visit }) => ({
  to: ownPath(url.searchParams.get('to')),
  ended: url.searchParams.has('ended'),
  out: url.searchParams.has('out'),
  late: url.searchParams.has('late'),
  cookiesVanish: !canKeepSession(visit),
  people: isDemo(visit) ? demoPeople().map(asCard) : [],
}))

const asCard = ({ key, name, role, story }: Person) => ({ key, name, role, story })

/** `__Host-` cookies need https, or the browser's own machine. */
const canKeepSession = ({ kit }: Visit) =>
  kit.config.origin.startsWith('https:') || new URL(kit.config.origin).hostname === 'localhost'

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const passkey = form.get('passkey')
  if (typeof passkey === 'string') {
    const shown = await provePasskey(ctx, passkey, { use: 'sign-in', browser: browserOf(visit) })
    return answerSignIn(
      await proceed(ctx, { ...shown, methods: ['passkey'] }),
      typed(form, 'to').to,
    )
  }
  const person = isDemo(visit)
    ? demoPeople().find(({ key }) => key === form.get('person'))
    : undefined
  const { email, password, to } = typed(form, 'email', 'password', 'to')
  // A tap on one of the invented people who work here is both factors at once.
  const also = person?.totpSecret ? (['totp'] as const) : []
  return answerSignIn(await signIn(ctx, person ?? { email, password }, [...also]), to)
})

type Data = Awaited<ReturnType<typeof loader>>

export default function SignIn({
  loaderData,
  actionData,
}: {
  loaderData: Data
  actionData?: unknown
}) {
  const t = useTexts()
  const { to, ended, out, late, cookiesVanish, people } = loaderData
  const errors = problems(actionData)
  return (
    <SignedOutPage title={t('signIn.title')} before={<ErrorSummary errors={errors} />}>
      {out && <Panel tone="done">{t('signIn.out')}</Panel>}
      {ended && !out && <Panel tone="info">{t('signIn.ended')}</Panel>}
      {late && <Panel tone="info">{t('signIn.late')}</Panel>}
      {cookiesVanish && <Panel tone="attention">{t('signIn.needsHttps')}</Panel>}
      <form method="post" noValidate>
        <input type="hidden" name="to" value={to} />
        <Field
          label={t('signIn.email')}
          name="email"
          autoComplete="username webauthn"
          inputMode="email"
          error={errorFor(errors, 'email')}
          value={typedBefore(actionData).email}
        />
        <Field
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          error={errorFor(errors, 'password')}
        />
        <Button>{t('signIn.button')}</Button>
      </form>
      <OtherWays to={to} />
      {people.length > 0 && (
        <p>
          <a href="/demo/outbox">{t('outbox.link')}</a>
        </p>
      )}
      {people.length > 0 && (
        <form method="post">
          <input type="hidden" name="to" value={to} />
          <People
            title={t('signIn.demo')}
            text={t('signIn.demoText')}
            of={people.filter(({ role }) => role === 'patient')}
          />
          <People
            title={t('signIn.demoStaff')}
            of={people.filter(({ role }) => role !== 'patient')}
          />
        </form>
      )}
    </SignedOutPage>
  )
}

/** Ways in without the password; whoever is locked out of guessing can still take them. */
function OtherWays({ to }: { to: string }) {
  const t = useTexts()
  const query = to === '/' ? '' : `?${new URLSearchParams({ to })}`
  return (
    <>
      <PasskeyForm
        options="/sign-in/passkey"
        label={t('passkey.use')}
        kind="quiet"
        fields={{ to }}
      />
      <Rows>
        <Row href={`/sign-in/link${query}`} title={t('link.other')} />
        <Row href="/forgot" title={t('forgot.link')} />
        <Row href="/activate" title={t('signIn.activate')} />
      </Rows>
    </>
  )
}

type PeopleProps = { title: string; text?: string; of: Data['people'] }

function People({ title, text, of }: PeopleProps) {
  return (
    <Section title={title}>
      {text && <p>{text}</p>}
      <Rows>
        {of.map(({ key, name, role, story }) => (
          <Row
            key={key}
            send={{ name: 'person', value: key }}
            title={name}
            say={role !== 'patient' && capital(role)}
            second={story}
          />
        ))}
      </Rows>
    </Section>
  )
}
