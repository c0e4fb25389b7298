// One thing that was told of a medicine: how far it is, who read it, what they said, and taking it back.
import { redirect } from 'react-router'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel, type Tone } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { readToldOwn, takeBackTold } from '../own.server.ts'
import { saidOf, stateWords } from '../said.ts'
import type { Told, ToldState } from '../told.ts'

const dones = ['told', 'already', 'back'] as const

export const loader = patientPage(async ({ ctx, params, url }) => ({
  ...(await readToldOwn(ctx, { id: params.id ?? '' })),
  done: dones.find((one) => one === url.searchParams.get('done')),
  now: ctx.open.now,
}))

export const action = personAction('patient', async ({ ctx, params }) => {
  const id = params.id ?? ''
  await takeBackTold(ctx, { id })
  return redirect(`/medicines/told/${id}?done=back`)
})

type Data = Awaited<ReturnType<typeof loader>>

const tones: Record<ToldState, Tone> = {
  told: 'info',
  noted: 'done',
  declined: 'attention',
  'taken back': 'info',
}

export default function OneTold({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { told, mayAct, done, now } = loaderData
  const { kind, name, state, answer, alone } = told
  const fresh = done === 'told' && state === 'told'
  return (
    <Page
      title={t(`told.title.${kind}`, { name })}
      tabTitle={t('told.tab')}
      back={{ href: '/medicines', label: t('medicines.title') }}
    >
      {done === 'already' && (
        <Panel tone="info" focus>
          <p>{t('told.already')}</p>
        </Panel>
      )}
      <Panel
        tone={fresh ? 'done' : tones[state]}
        focus={fresh || done === 'back'}
        title={fresh ? t('told.done') : stateWords(t, told)}
      >
        {answer && <p>{t('told.answer', { words: answer })}</p>}
        <p>{nextWords(t, told, now)}</p>
        {state === 'declined' && (
          <p>
            <a href="/messages/new">{t('refills.write')}</a>
          </p>
        )}
      </Panel>
      <Facts items={saidOf(t, told)} />
      {alone && <p>{t('told.isAlone.own')}</p>}
      <History of={loaderData} />
      {mayAct && state === 'told' && (
        <form method="post">
          <Button kind="quiet">{t('told.takeBack')}</Button>
        </form>
      )}
    </Page>
  )
}

function nextWords(t: Texts, { state, kind, due }: Told, now: Date): string {
  if (state === 'told')
    return t(due < now ? 'told.next.late' : 'told.next.told', { due: t.date(due) })
  return t(state === 'noted' ? `told.next.noted.${kind}` : `told.next.${state}`)
}

function History({ of: { told, account, own } }: { of: Data }) {
  const t = useTexts()
  const { at, seenAt, seenBy, settledAt, by, state } = told
  const you = told.account === account
  const steps: [string, Date | null, string][] = [
    [
      t('told.state.told'),
      at,
      you ? t('refills.by.you') : t(own ? 'refills.by.helper' : 'told.by.other'),
    ],
    [t('told.state.seen'), seenAt, t('record.by', { who: seenBy ?? t.clinic })],
    [
      t(`told.state.${state}`),
      settledAt,
      state === 'taken back' ? '' : t('record.by', { who: by ?? t.clinic }),
    ],
  ]
  return (
    <Section title={t('refills.history')}>
      <Rows>
        {steps.map(
          ([title, when, who]) =>
            when && (
              <Row
                key={title}
                title={title}
                second={[t.dateTime(when), who].filter(Boolean).join(' · ')}
              />
            ),
        )}
      </Rows>
    </Section>
  )
}
