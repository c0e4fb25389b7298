// One correction: how far it is and how long it may take, what was answered, and what can be done after a denial.
import { redirect } from 'react-router'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { History } from '../both/history.tsx'
import type { Amendment } from '../amendment.ts'
import { readAmendment, takeBackAmendment, wantAlong } from '../own.server.ts'
import { answerFacts, askedFacts, stateWords, titleWords, tones } from '../said.ts'

const dones = ['asked', 'already', 'back', 'disagreed', 'along'] as const

export const loader = patientPage(async ({ ctx, params, url }) => ({
  ...(await readAmendment(ctx, { id: params.id ?? '' })),
  done: dones.find((one) => one === url.searchParams.get('done')),
  now: ctx.open.now,
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const id = params.id ?? ''
  const deed = form.get('do')
  if (deed === 'back') await takeBackAmendment(ctx, { id })
  else if (deed === 'along') await wantAlong(ctx, { id })
  else {
    // Asked first, so that whoever has no session is led to sign in.
    await readAmendment(ctx, { id })
    throw notFound()
  }
  return redirect(`/corrections/${id}?done=${deed}`)
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Correction({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { amendment, href, mayAct, account, own, done, now } = loaderData
  const { state, along } = amendment
  const fresh = done === 'asked' && state === 'asked'
  return (
    <Page
      title={titleWords(t, amendment)}
      tabTitle={t('amend.tab')}
      back={{ href: '/corrections', label: t('amend.list') }}
    >
      {(done === 'already' || done === 'disagreed' || done === 'along') && (
        <Panel tone={done === 'already' ? 'info' : 'done'} focus>
          <p>{t(`amend.done.${done}`)}</p>
        </Panel>
      )}
      <Panel
        tone={fresh ? 'done' : tones[state]}
        focus={fresh || done === 'back'}
        title={fresh ? t('amend.done.asked') : stateWords(t, amendment)}
      >
        <p>{nextWords(t, amendment, now)}</p>
        {href && (
          <p>
            <a href={href}>{t('amend.toEntry')}</a>
          </p>
        )}
      </Panel>
      <Facts items={answerFacts(t, amendment)} />
      {state === 'denied' && <AfterDenial along={along} id={amendment.id} mayAct={mayAct} />}
      <Section title={t('amend.whatAsked')}>
        <Facts items={askedFacts(t, amendment)} />
      </Section>
      <History of={amendment} reader={{ account, own }} />
      {mayAct && state === 'asked' && (
        <form method="post">
          <Button kind="quiet" name="do" value="back">
            {t('told.takeBack')}
          </Button>
        </form>
      )}
    </Page>
  )
}

function nextWords(t: Texts, { state, due, extendedAt }: Amendment, now: Date): string {
  if (state !== 'asked') return t(`amend.next.${state}`)
  const late = due < now
  return t(late ? 'amend.next.late' : extendedAt ? 'amend.next.extended' : 'amend.next.asked', {
    due: t.date(due),
  })
}

type AfterProps = { along: Amendment['along']; id: string; mayAct: boolean }

/** What the law says can be done, in plain words: 164.526(d)(1). */
function AfterDenial({ along, id, mayAct }: AfterProps) {
  const t = useTexts()
  return (
    <Section title={t('amend.denied.title')}>
      {along === 'nothing' && (
        <>
          <p>{t('amend.denied.statement')}</p>
          <p>{t('amend.denied.along')}</p>
          {mayAct && (
            <form method="post">
              <Buttons>
                <ButtonLink href={`/corrections/${id}/disagree`}>{t('amend.disagree')}</ButtonLink>
                <Button kind="quiet" name="do" value="along">
                  {t('amend.along.do')}
                </Button>
              </Buttons>
            </form>
          )}
        </>
      )}
      {along !== 'nothing' && <p>{t(`amend.along.${along}`)}</p>}
      <p>{t('amend.denied.complain')}</p>
      <p>
        <a href="/messages/new">{t('refills.write')}</a>
      </p>
      <p>
        {t('amend.denied.hhs')}{' '}
        <a href="https://www.hhs.gov/ocr/complaints" rel="noreferrer">
          www.hhs.gov/ocr/complaints
        </a>
      </p>
    </Section>
  )
}
