// One correction that a patient asked for: what they say, how long there is, what was answered, and what can be done now.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { stepOf } from '../amendment.ts'
import { History } from '../both/history.tsx'
import { answerFacts, askedFacts, clockWords, stateWords, titleWords } from '../said.ts'
import { loadAmendment } from './load.ts'

const dones = ['accept', 'deny', 'extend', 'rebut'] as const

export const loader = staffPage(async (page) => ({
  ...(await loadAmendment(page)),
  done: dones.find((one) => one === page.url.searchParams.get('done')),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function CorrectionInChart({ loaderData }: Props) {
  const t = useTexts()
  const { at, one, head, now, done } = loaderData
  const { state, due, along, about, aboutId, extendedAt } = one
  return (
    <Page
      title={titleWords(t, one)}
      tabTitle={t('amend.tab')}
      back={{ href: '/staff/corrections', label: t('amend.queue') }}
      before={<Head {...head} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`amend.did.${done}`)}</p>
        </Panel>
      )}
      <Panel
        tone={state === 'asked' && due < now ? 'attention' : 'info'}
        title={stateWords(t, one)}
      >
        {state === 'asked' && <p>{clockWords(t, one, now)}</p>}
        {aboutId && head.about.may.includes('record.read') && (
          <p>
            <a
              href={`${head.about.at}/${about === 'document' ? 'documents' : 'received'}/${aboutId}`}
            >
              {t('amend.toEntry')}
            </a>
          </p>
        )}
      </Panel>
      <Facts items={askedFacts(t, one)} />
      {state === 'asked' && (
        <Buttons>
          <ButtonLink href={`${at}/accept`}>{t('amend.accept')}</ButtonLink>
          <ButtonLink kind="quiet" href={`${at}/deny`}>
            {t('amend.deny')}
          </ButtonLink>
          {!extendedAt && due > now && (
            <ButtonLink kind="quiet" href={`${at}/extend`}>
              {t('amend.extend')}
            </ButtonLink>
          )}
        </Buttons>
      )}
      {state !== 'asked' || extendedAt ? (
        <Section title={t('amend.answers')}>
          <Facts items={answerFacts(t, one)} />
          {along === 'statement' && !stepOf(one, 'rebutted') && (
            <ButtonLink kind="quiet" href={`${at}/rebut`}>
              {t('amend.rebut')}
            </ButtonLink>
          )}
        </Section>
      ) : null}
      <History of={one} />
    </Page>
  )
}
