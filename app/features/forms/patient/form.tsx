// One form: what it is and a button to begin; once it was sent, what was answered, and where help is if an answer was an alarm.
import { patientPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Section } from '../../../ui/section.tsx'
import { dayWords } from '../../appointments/told.ts'
import { Answered } from '../both/answered.tsx'
import { Shown } from '../both/shown.tsx'
import { Signatures } from '../both/signatures.tsx'
import { readOwnForm } from '../own.server.ts'
import { said } from '../questionnaire/form.ts'
import { alarmsIn, askedOn, sheetsOf } from '../sheets.ts'
import { partsOf } from '../sign/signed.ts'
import { signsFor } from '../sign/who.ts'
import { AllBecame, BecameOf } from './became.tsx'
import { Help } from '../both/help.tsx'
import { Due } from './waiting.tsx'

export const loader = patientPage(async ({ ctx, params }) => {
  const { request, form, settled, signed, became } = await readOwnForm(ctx, {
    id: params.form ?? '',
  })
  const sheets = sheetsOf(settled.seen)
  // Where nothing was answered yet; all of it is: the last look.
  // Who did not begin sees all of it: what the record says is looked over too.
  const [first] = request.begunAt ? [] : sheets
  const next =
    first ??
    sheets.find(({ seen }) =>
      askedOn(seen).some(({ item, values }) => item.required && values.length === 0),
    )
  const asks = sheets.some(({ seen }) => askedOn(seen).length > 0)
  const begun = request.begunAt && !next ? 'review' : (next ?? sheets[0])?.key
  return {
    request,
    signed,
    became,
    consent: form.consent,
    counter: form.signers.includes('countersign'),
    account: ctx.open.actor.kind === 'patient' ? ctx.open.actor.account : '',
    mayFill: ctx.open.actor.kind === 'patient' && signsFor(ctx.open.actor),
    about: form.about,
    seen: settled.seen,
    alarm: request.state === 'sent' && alarmsIn(settled.seen).length > 0,
    asks,
    to: asks ? begun : 'sign',
    now: ctx.open.now,
  }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function FormPage({ loaderData }: Props) {
  const t = useTexts()
  const { request, about, seen, alarm, to, asks, now, signed, became, mayFill } = loaderData
  const { id, state, title, minutes, begunAt, visit } = request
  return (
    <Page
      title={said(title, t.lang)}
      tabTitle={t('forms.title')}
      back={{ href: '/forms', label: t('forms.title') }}
      before={alarm && <Help sent />}
    >
      {state === 'taken back' && <p>{t('forms.takenBack')}</p>}
      {state === 'sent' && signed.length > 0 && <Under of={loaderData} />}
      {state === 'sent' && signed.length === 0 && (
        <Panel tone="done" title={t('forms.sent')} focus={!alarm}>
          <p>
            {t(alarm ? 'forms.sentNow' : 'forms.sentNext', { when: t.dateTime(request.stateAt) })}
          </p>
        </Panel>
      )}
      {state === 'sent' && visit && visit.startsAt > now && (
        <ButtonLink kind="quiet" href={`/visits/appointments/${visit.id}`}>
          {t('forms.toVisit', { day: dayWords(t, visit) })}
        </ButtonLink>
      )}
      {state === 'sent' && signed.length > 0 && (
        <>
          <Section title={said(title, t.lang)}>
            <Shown of={seen} />
          </Section>
          <AllBecame of={became} />
        </>
      )}
      {state === 'sent' && asks && signed.length === 0 && (
        <Section title={t('forms.yours')}>
          <Answered of={seen} more={({ key }) => <BecameOf of={became} at={key} />} />
        </Section>
      )}
      {state === 'asked' && (
        <>
          {about && <Prose>{said(about, t.lang)}</Prose>}
          <p>{t('forms.minutes', { n: minutes })}</p>
          <Due of={request} now={now} />
          <p>{t(request.forAnother ? 'forms.intro.shared' : 'forms.intro')}</p>
          <p>{t('forms.intro.who')}</p>
          {begunAt && <p>{t('forms.begunOn', { when: t.dateTime(begunAt) })}</p>}
          {mayFill && (
            <ButtonLink href={`/forms/${id}/${to}`}>
              {t(asks ? (begunAt ? 'forms.resume' : 'forms.start') : 'sign.readAndSign')}
            </ButtonLink>
          )}
        </>
      )}
    </Page>
  )
}

/** Of a form that was signed: that it was, what follows, the copy, and the way to take it back. */
function Under({ of }: { of: Awaited<ReturnType<typeof loader>> }) {
  const t = useTexts()
  const { request, signed, consent, counter, account, mayFill, alarm } = of
  const { withdrawn, signed: first, countersigned } = partsOf(signed)
  const mine = first?.account === account
  const when = t.dateTime(new Date((withdrawn ?? first)?.at ?? request.stateAt))
  return (
    <>
      {withdrawn ? (
        <Panel
          tone="info"
          title={t(withdrawn.account === account ? 'sign.withdrawn' : 'sign.isWithdrawn')}
          focus
        >
          <p>
            {withdrawn.account === account
              ? t('sign.withdrawnNext', { when })
              : t(withdrawn.told ? 'sign.withdrawnTold' : 'sign.withdrawnFor', {
                  when,
                  name: withdrawn.name,
                })}
          </p>
        </Panel>
      ) : (
        <Panel tone="done" title={t(mine ? 'sign.done' : 'sign.isSigned')} focus={!alarm}>
          <p>{t(mine ? 'sign.doneNext' : 'sign.doneFor', { when })}</p>
          {counter && !countersigned && <p>{t('sign.counterWaits')}</p>}
        </Panel>
      )}
      <Buttons>
        <ButtonLink href={`/documents/${signed[0]?.document}`}>{t('sign.copy')}</ButtonLink>
        {consent && !withdrawn && mayFill && (
          <ButtonLink kind="quiet" href={`/forms/${request.id}/withdraw`}>
            {t('sign.withdraw')}
          </ButtonLink>
        )}
      </Buttons>
      <Signatures of={signed} />
      <p>
        <a href="/signed">{t('sign.check.title')}</a>
      </p>
    </>
  )
}
