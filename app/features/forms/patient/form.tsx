// One form: what it is and a button to begin; once it was sent, what was answered, and where help is if an answer was an alarm.
import { patientPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Section } from '../../../ui/section.tsx'
import { Answered } from '../both/answered.tsx'
import { readOwnForm } from '../own.server.ts'
import { said } from '../questionnaire/form.ts'
import { alarmsIn, askedOn, sheetsOf } from '../sheets.ts'
import { Help } from './help.tsx'
import { Due } from './waiting.tsx'

export const loader = patientPage(async ({ ctx, params }) => {
  const { request, form, settled } = await readOwnForm(ctx, { id: params.form ?? '' })
  const sheets = sheetsOf(settled.seen)
  // Where nothing was answered yet; all of it is: the last look.
  // Who did not begin sees all of it: what the record says is looked over too.
  const [first] = request.begunAt ? [] : sheets
  const next =
    first ??
    sheets.find(({ seen }) =>
      askedOn(seen).some(({ item, values }) => item.required && values.length === 0),
    )
  return {
    request,
    about: form.about,
    seen: settled.seen,
    alarm: request.state === 'sent' && alarmsIn(settled.seen).length > 0,
    to: request.begunAt && !next ? 'review' : (next ?? sheets[0])?.key,
    now: ctx.open.now,
  }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function FormPage({ loaderData }: Props) {
  const t = useTexts()
  const { request, about, seen, alarm, to, now } = loaderData
  const { id, state, title, minutes, begunAt } = request
  return (
    <Page
      title={said(title, t.lang)}
      tabTitle={t('forms.title')}
      back={{ href: '/forms', label: t('forms.title') }}
      before={alarm && <Help sent />}
    >
      {state === 'taken back' && <p>{t('forms.takenBack')}</p>}
      {state === 'sent' && (
        <>
          <Panel tone="done" title={t('forms.sent')} focus={!alarm}>
            <p>
              {t(alarm ? 'forms.sentNow' : 'forms.sentNext', { when: t.dateTime(request.stateAt) })}
            </p>
          </Panel>
          <Section title={t('forms.yours')}>
            <Answered of={seen} />
          </Section>
        </>
      )}
      {state === 'asked' && (
        <>
          {about && <Prose>{said(about, t.lang)}</Prose>}
          <p>{t('forms.minutes', { n: minutes })}</p>
          <Due of={request} now={now} />
          <p>{t('forms.intro')}</p>
          <p>{t('forms.intro.who')}</p>
          {begunAt && <p>{t('forms.begunOn', { when: t.dateTime(begunAt) })}</p>}
          <ButtonLink href={`/forms/${id}/${to}`}>
            {t(begunAt ? 'forms.resume' : 'forms.start')}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}
