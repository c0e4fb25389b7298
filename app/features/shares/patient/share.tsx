// One share: how it stands, what it shows, each time that it was opened, and stopping it.
import { redirect } from 'react-router'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { relationWords } from '../../caregivers/words.ts'
import { deviceWords, momentWords } from '../../devices/said.ts'
import { readShare, stopShare } from '../shares.server.ts'
import { openedWords, stateWords } from '../words.ts'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  ...(await readShare(ctx, { id: params.id ?? '' })),
  own: ctx.open.actor.kind === 'patient' && ctx.open.actor.relation === 'self',
  stopped: url.searchParams.get('done') === 'stopped',
  now: ctx.open.now,
}))

export const action = personAction('patient', async ({ ctx, params }) => {
  const { id = '' } = params
  await stopShare(ctx, { id })
  return redirect(`/shares/${id}?done=stopped`)
})

type Data = Awaited<ReturnType<typeof loader>>

export default function OneShare({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { share, stopped } = loaderData
  const { whom, by, state, wrong } = share
  return (
    <Page
      title={t('shares.for', { whom })}
      tabTitle={t('shares.title')}
      back={{ href: '/shares', label: t('shares.title') }}
      lede={[
        stateWords(t, share),
        by && t('shares.by', { name: by.name, relation: relationWords(by.relation, t) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      {stopped && state === 'stopped' && (
        <Panel tone="done" focus>
          <p>{t('shares.done.stopped')}</p>
        </Panel>
      )}
      {state === 'open' && (
        // Two taps: to share again takes another address and another passcode.
        <Disclosure title={t('shares.stop')} of={whom}>
          <form method="post">
            <p>{t('shares.stopText')}</p>
            <Button kind="danger">{t('shares.stop')}</Button>
          </form>
        </Disclosure>
      )}
      {wrong > 0 && state === 'open' && (
        <Panel tone="attention">
          <p>{t('shares.wrong', { n: wrong })}</p>
        </Panel>
      )}
      <Openings of={loaderData} />
      <What of={loaderData} />
    </Page>
  )
}

function Openings({ of: { share, openings, own, now } }: { of: Data }) {
  const t = useTexts()
  return (
    <Section title={t('shares.openings')}>
      {openings.length === 0 ? (
        <p>{t('shares.openingsNone')}</p>
      ) : (
        <>
          <p>{openedWords(t, share)}</p>
          <Rows>
            {openings.map((one) => (
              <Row
                key={one.id}
                icon="eye"
                title={momentWords(one.at, now, t)}
                second={[deviceWords(one, t), one.address].filter(Boolean).join(' · ')}
              />
            ))}
          </Rows>
          {own && (
            <p>
              <Words of="shares.seeAll" links={{ access: '/access' }} />
            </p>
          )}
        </>
      )}
    </Section>
  )
}

function What({ of: { share, documents } }: { of: Data }) {
  const t = useTexts()
  return (
    <Section title={t('shares.shows')}>
      {documents.length === 0 && !share.summary && <p>{t('shares.showsNothing')}</p>}
      <Rows>
        {documents.map(({ id, title, class: of, date }) => (
          <Row
            key={id}
            href={`/documents/${id}`}
            icon="file"
            title={title}
            second={`${t(`documents.class.${of}`)} · ${t.dateShort(date)}`}
          />
        ))}
        {share.summary && <Row href="/summary" icon="record" title={t('shares.summary')} />}
      </Rows>
    </Section>
  )
}
