// One request: how far it is, what happens next, what was said to it, and all that happened.
import { redirect } from 'react-router'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { telephone, useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel, type Tone } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { readRefill, takeBackRefill } from '../own.server.ts'
import { isOpen, stepOf, type Refill, type RefillState } from '../refill.ts'
import { byWords, nextWords, stateWords } from '../said.ts'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  ...(await readRefill(ctx, { id: params.id ?? '' })),
  done: url.searchParams.get('done'),
  now: ctx.open.now,
}))

export const action = personAction('patient', async ({ ctx, params }) => {
  const id = params.id ?? ''
  await takeBackRefill(ctx, { id })
  return redirect(`/medicines/refills/${id}?done=back`)
})

type Data = Awaited<ReturnType<typeof loader>>

const tones: Record<RefillState, Tone> = {
  asked: 'info',
  approved: 'done',
  refused: 'attention',
  sent: 'done',
  ready: 'done',
  'taken back': 'info',
}

export default function OneRefill({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { refill, mayAct, done, now } = loaderData
  const { state } = refill
  return (
    <Page
      title={refill.name}
      tabTitle={t('refills.tab')}
      back={{ href: '/medicines/refills', label: t('refills.asked') }}
      lede={refill.clinical}
    >
      {done === 'asked' && state === 'asked' ? (
        <Panel tone="done" focus title={t('refills.done.asked')}>
          <p>{nextWords(t, refill, now)}</p>
        </Panel>
      ) : (
        <Panel tone={tones[state]} focus={done === 'back'} title={stateWords(t, refill)}>
          <Answer of={refill} />
          <p>{nextWords(t, refill, now)}</p>
          {state === 'refused' && (
            <p>
              <a href="/messages/new">{t('refills.write')}</a>
            </p>
          )}
        </Panel>
      )}
      <Changes of={refill} />
      <Facts items={factsOf(t, refill)} />
      <History of={loaderData} />
      {mayAct && state === 'asked' && (
        <form method="post">
          <Button kind="quiet">{t('refills.takeBack')}</Button>
        </form>
      )}
      {mayAct && !isOpen(refill, now) && (
        <ButtonLink kind="quiet" href={`/medicines/refill?of=${refill.entry}`}>
          {t('refills.again')}
        </ButtonLink>
      )}
    </Page>
  )
}

function Answer({ of }: { of: Refill }) {
  const t = useTexts()
  const words = of.state === 'refused' ? stepOf(of, 'refused')?.said.words : ''
  return words ? <p>{t('refills.why', { words })}</p> : null
}

/** What the clinic made different, where the answer still stands. */
function Changes({ of }: { of: Refill }) {
  const t = useTexts()
  const said = stepOf(of, 'changed')?.said
  if (!said || of.state === 'refused') return null
  return (
    <Section title={t('refills.changed')}>
      <Facts
        items={(['how', 'quantity', 'refills', 'words'] as const).map((part) => ({
          term: t(`refills.changed.${part}`),
          value: said[part] && <bdi className="prose">{said[part]}</bdi>,
        }))}
      />
    </Section>
  )
}

function factsOf(t: Texts, { how, pharmacy, left, note }: Refill) {
  const { name, street, town, zip, phone } = pharmacy
  return [
    { term: t('refills.how'), value: how.join(' ') },
    {
      term: t('refills.pharmacy'),
      value: (
        <>
          {name}
          <br />
          <bdi>{`${street}, ${town} ${zip}`}</bdi>
          <br />
          <a href={telephone(phone)}>
            <bdi>{phone}</bdi>
          </a>
        </>
      ),
    },
    { term: t('refills.leftFact'), value: left && t(`refills.left.${left}`) },
    { term: t('refills.noteFact'), value: note && <bdi className="prose">{note}</bdi> },
  ]
}

function History({ of: { refill, account, own } }: { of: Data }) {
  const t = useTexts()
  return (
    <Section title={t('refills.history')}>
      <Rows>
        {refill.steps.map((step) => (
          <Row
            key={step.id}
            title={t(`refills.state.${step.what}`)}
            second={`${t.dateTime(step.at)} · ${byWords(t, step, { account, own })}`}
          />
        ))}
      </Rows>
    </Section>
  )
}
