// The chain of the audit log: how far it is sealed, whether it is whole, and the button that verifies it.
import { redirect } from 'react-router'
import { personAction, section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { askCheck, readChain, type ChainState, type Check } from '../checks.server.ts'
import { BrokenPanel } from './broken-panel.tsx'
import { AuditTabs } from './tabs.tsx'
import { waitingAlerts } from './waiting.ts'

export const loader = staffPage(async ({ ctx }) => ({
  alerts: await waitingAlerts(ctx),
  chain: await section(ctx, () => readChain(ctx, {})),
}))

export const action = personAction('staff', async ({ ctx }) => {
  await askCheck(ctx, {})
  return redirect('/staff/audit/chain')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Chain({ loaderData: { alerts, chain } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('audit.tab.chain')}
      back={{ href: '/staff/audit', label: t('audit.title') }}
      lede={t('audit.chain.lede')}
    >
      <AuditTabs here="chain" alerts={alerts} />
      <Loaded of={chain} what={t('audit.chain.whatList')}>
        {(state) => <State of={state} />}
      </Loaded>
    </Page>
  )
}

function State({ of: { head, sealed, unsealed, checks } }: { of: ChainState }) {
  const t = useTexts()
  const last = checks.find(({ finishedAt }) => finishedAt)
  const running = checks[0] && !checks[0].finishedAt
  return (
    <>
      {last?.whole === false && <BrokenPanel of={last} />}
      {last?.whole && (
        <Panel tone="done">{t('audit.chain.whole', { n: t.number(last.sealed ?? 0) })}</Panel>
      )}
      {running ? (
        <Panel tone="info">
          <p>
            {t('audit.chain.running')} <a href="/staff/audit/chain">{t('audit.chain.look')}</a>
          </p>
        </Panel>
      ) : (
        <form method="post">
          <Button>{t('audit.chain.verify')}</Button>
        </form>
      )}
      <Section title={t('audit.chain.state')}>
        <Facts
          items={[
            { term: t('audit.chain.head'), value: headWords(head, t) },
            {
              term: t('audit.chain.sealed'),
              value: sealed
                ? t('audit.chain.sealedAt', {
                    seq: t.number(sealed.seq),
                    when: sealed.at ? t.dateTime(sealed.at) : '',
                  })
                : t('audit.chain.nothing'),
            },
            { term: t('audit.chain.tail'), value: t.number(unsealed) },
          ]}
        />
      </Section>
      <Section title={t('audit.chain.last')}>
        {checks.length === 0 ? <p>{t('audit.chain.never')}</p> : <Checks of={checks} />}
      </Section>
    </>
  )
}

function headWords(head: ChainState['head'], t: Texts): string {
  if (head === 'forged') return t('audit.chain.headForged')
  if (!head) return t('audit.chain.headNone')
  return t('audit.chain.headAt', { seq: t.number(head.seq), when: t.dateTime(head.at) })
}

function Checks({ of }: { of: Check[] }) {
  const t = useTexts()
  return (
    <Rows>
      {of
        .filter(({ finishedAt }) => finishedAt)
        .map(({ id, by, finishedAt, whole, sealed, problem }) => (
          <Row
            key={id}
            title={t.dateTime(finishedAt as Date)}
            second={by ? t('audit.chain.asked', { name: by }) : t('audit.chain.clock')}
            end={
              <Flag
                kind={whole ? 'done' : 'critical'}
                word={
                  whole
                    ? t('audit.chain.wholeShort', { n: t.number(sealed ?? 0) })
                    : t('audit.chain.brokenShort', { problem })
                }
              />
            }
          />
        ))}
    </Rows>
  )
}
