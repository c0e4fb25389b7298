// An invitation to act for somebody, as the invited person opens it: who asks and what for, the six digits they were
// told, and a way in. Opening it spends nothing, so a scanner of mail may.
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Field } from '../../../ui/field.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { join, readAsked, type Asked } from '../join.server.ts'
import { enterAs, openJoined, signedInHere } from './joined.ts'
import { shareLine, untilWords } from '../words.ts'

export const loader = publicPage(async ({ ctx, params, visit }) => {
  const link = params.link ?? ''
  const asked = await readAsked(ctx, link)
  const here = asked && (await signedInHere(visit))
  return { asked, link, signedIn: here ? { email: here.email } : null }
})

export const action = personAction('public', async ({ ctx, form, params, visit }) => {
  const link = params.link ?? ''
  const { digits, password, again, name } = typed(form, 'digits', 'password', 'again', 'name')
  const here = await signedInHere(visit)
  if (here) {
    const { patient } = await join(ctx, { link, digits, account: here.account })
    return openJoined(here.ctx, patient)
  }
  if (form.has('name') && name.trim() === '')
    throw invalid('name_missing', 'Choose a name to sign in with.', {
      name: 'Choose a name to sign in with: 4 to 30 letters, figures, dots or dashes.',
    })
  if (password !== again)
    throw invalid('password_differs', 'The two passwords differ.', {
      again: 'This is not the same as the password above.',
    })
  const { account } = await join(ctx, { link, digits, account: null, password, userName: name })
  return enterAs(ctx, account)
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Join({ loaderData: { asked, link, signedIn }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  if (!asked)
    return (
      <SignedOutPage title={t('join.over.title')}>
        <p>
          <Words of="join.over" />
        </p>
      </SignedOutPage>
    )
  const { whose, sections, acts, until, basis } = asked
  return (
    <SignedOutPage
      title={t('join.title', { name: whose })}
      before={<ErrorSummary errors={errors} />}
      lede={t(basis === 'patient' ? 'join.lede' : 'join.ledeClinic', { name: whose })}
    >
      <Facts
        items={[
          { term: t('join.sees'), value: shareLine(sections, t) },
          { term: t('join.does'), value: acts.length > 0 && shareLine(acts, t) },
          {
            term: t('caregivers.until'),
            value: basis === 'guardian' ? t('helpers.byAge') : untilWords(until, t),
          },
        ]}
      />
      <p>{t('join.watched', { name: whose })}</p>
      <form method="post" noValidate>
        <Field
          label={t('join.digits')}
          name="digits"
          hint={t(basis === 'patient' ? 'join.digitsHint' : 'join.digitsHintClinic', {
            name: whose,
          })}
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          error={errorFor(errors, 'digits')}
          value={typedBefore(actionData).digits}
        />
        {signedIn && (
          <p>{signedIn.email ? t('join.as', { email: signedIn.email }) : t('join.asHere')}</p>
        )}
        {!signedIn && <NewAccount asked={asked} errors={errors} before={typedBefore(actionData)} />}
        <Button>{t(signedIn ? 'join.accept' : 'join.make')}</Button>
      </form>
      {!signedIn && (
        <Section title={t('join.have')}>
          <ButtonLink kind="quiet" href={`/sign-in?to=${encodeURIComponent(`/join/${link}`)}`}>
            {t('join.signIn')}
          </ButtonLink>
        </Section>
      )}
    </SignedOutPage>
  )
}

type NewProps = { asked: Asked; errors: FormError[]; before: Record<string, string | undefined> }

/** On paper there is no address that is known to be theirs, so they sign in by a name they choose. */
function NewAccount({ asked, errors, before }: NewProps) {
  const t = useTexts()
  return (
    <>
      {asked.byMail ? (
        <p>{t('join.byMail')}</p>
      ) : (
        <Field
          label={t('join.name')}
          name="name"
          autoComplete="username"
          hint={t('join.nameHint')}
          error={errorFor(errors, 'name')}
          value={before.name}
        />
      )}
      <Field
        label={t('join.password')}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t('password.hint', { n: 15 })}
        error={errorFor(errors, 'password')}
      />
      <Field
        label={t('password.again')}
        name="again"
        type="password"
        autoComplete="new-password"
        error={errorFor(errors, 'again')}
      />
    </>
  )
}
