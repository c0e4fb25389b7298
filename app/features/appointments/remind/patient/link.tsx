// What the link of a reminder or an offer opens, without signing in: the clinic, the day and the time. Opening it changes
// nothing, so a mail scanner may; something is done for whoever says when the patient was born. Who is signed in and has that
// visit before them is led to its page in the portal, which asks for nothing.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage, signedInPatient } from '../../../../doors/web/page.server.ts'
import { textsOf } from '../../../../doors/web/visit-texts.ts'
import type { Visit } from '../../../../doors/web/visit.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField, readDateField } from '../../../../ui/date-field.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import type { Fields } from '../../../drafts/kept.ts'
import { When, YourTime } from '../../both/when.tsx'
import { answerLink, isOwnVisit, openLink, type LinkBecame, type Opened } from '../link.server.ts'

const said = [
  'confirmed',
  'cancelled',
  'asked',
  'too late',
  'taken',
  'refused',
  'gone',
] as const satisfies LinkBecame[]

export const loader = publicPage(async ({ ctx, params, url, visit }) => {
  const opened = await openLink(ctx, params.token ?? '')
  const became = said.find((one) => one === url.searchParams.get('done')) ?? null
  const { appointment, offer } = opened.about
  const signedIn = signedInPatient(visit)
  // A session that is over, or of somebody else, is no matter here.
  const own =
    !became && signedIn && (await isOwnVisit(signedIn, { id: appointment }).catch(() => false))
  if (own) throw redirect(offer ? `/visits/offers/${offer}` : `/visits/appointments/${appointment}`)
  speak(visit, opened)
  return { ...opened, became }
})

export const action = personAction('public', async ({ ctx, form, params, url, visit }) => {
  const { what } = typed(form, 'what')
  const token = params.token ?? ''
  const born = readDateField(form, 'born') ?? ''
  const wrong = async (key: 'visitLink.noDate' | 'visitLink.wrongDate') => {
    speak(visit, await openLink(ctx, token))
    const sentence = textsOf(visit)(key)
    return invalid('wrong_date', sentence, { born: sentence })
  }
  if (!born) throw await wrong('visitLink.noDate')
  const became = await answerLink(ctx, { token, born, what: what as 'confirm' })
  if (became === 'wrong') throw await wrong('visitLink.wrongDate')
  return redirect(`${url.pathname}?done=${encodeURIComponent(became)}`)
})

/** Until pages are in many languages, this one alone is: it answers a letter that was. */
function speak(visit: Visit, { lang }: Opened): void {
  if (visit.lang === 'en') visit.lang = lang
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function VisitLink({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const kept = (actionData as { kept?: Fields } | undefined)?.kept
  const { startsAt, timeZone, state, offer, became } = loaderData
  // When the visit is, once that is settled.
  const settled = became === 'taken' || (offer?.why === 'earlier' && became !== null)
  const facts = offer
    ? [
        { term: t('visitLink.new'), value: <When startsAt={offer.startsAt} timeZone={timeZone} /> },
        {
          term: t(
            offer.why === 'clinic' && became !== 'taken' && state === 'open'
              ? 'visitLink.old'
              : 'visitLink.now',
          ),
          value: <When startsAt={startsAt} timeZone={timeZone} />,
        },
        { term: t('visitLink.held'), value: <When startsAt={offer.until} timeZone={timeZone} /> },
      ]
    : [{ term: t('visitLink.when'), value: <When startsAt={startsAt} timeZone={timeZone} /> }]
  return (
    <SignedOutPage title={t('visitLink.title')} before={<ErrorSummary errors={errors} />}>
      {became && (
        <Panel tone="done" focus>
          <p>{t(wordsFor(became, offer?.why))}</p>
        </Panel>
      )}
      <Facts items={settled ? facts.slice(1, 2) : state === 'over' && offer ? [] : facts} />
      {state === 'over' && !became && <p>{t('visitLink.over')}</p>}
      {state === 'confirmed' && !became && <p>{t('visitLink.confirmed')}</p>}
      {state !== 'over' && !became && (
        <TypedProvider typed={kept ?? null}>
          <Answer of={loaderData} errors={errors} />
        </TypedProvider>
      )}
      <p>
        <a href="/visits">{t('visitLink.signIn')}</a>
      </p>
      <YourTime />
    </SignedOutPage>
  )
}

const wordsFor = (became: (typeof said)[number], why?: 'earlier' | 'clinic') =>
  why === 'clinic' && (became === 'refused' || became === 'gone')
    ? (`visitLink.became.${became}Clinic` as const)
    : (`visitLink.became.${became}` as const)

function Answer({ of, errors }: { of: Opened; errors: FormError[] }) {
  const t = useTexts()
  const { offer, state } = of
  const deeds = offer
    ? (['take', 'refuse'] as const)
    : state === 'confirmed'
      ? (['cancel', 'other time'] as const)
      : (['confirm', 'cancel', 'other time'] as const)
  return (
    <form method="post" noValidate>
      <DateField
        label={t('visitLink.born')}
        name="born"
        hint={t('visitLink.bornHint')}
        birth
        error={errorFor(errors, 'born')}
      />
      {deeds.map((what, n) => (
        <Button
          key={what}
          name="what"
          value={what}
          kind={n > 0 || what === 'cancel' ? 'quiet' : 'main'}
        >
          {what === 'refuse'
            ? t(`visitLink.refuse.${offer?.why ?? 'earlier'}`)
            : t(`visitLink.${what}`)}
        </Button>
      ))}
    </form>
  )
}
