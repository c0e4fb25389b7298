// What became of a message to many, person by person; while it is sent it can be stopped.
import { redirect } from 'react-router'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { Script } from '../../../../doors/web/script.tsx'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { readBulk, stopBulk, type BulkRead } from '../../bulk/bulk.server.ts'
import { Progress } from './progress.tsx'

const dids = ['begun', 'stopped'] as const

export const loader = staffPage(async ({ ctx, params, url }) => ({
  bulk: await readBulk(ctx, { id: params.id ?? '' }),
  did: dids.find((what) => what === url.searchParams.get('did')),
}))

export const action = personAction('staff', async ({ ctx, params, url }) => {
  await stopBulk(ctx, { id: params.id ?? '' })
  return redirect(`${url.pathname}?did=stopped`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Bulk({ loaderData: { bulk, did } }: Props) {
  const t = useTexts()
  const { id, subject, team, by, at, state, body, people, more } = bulk
  const going = state === 'sending'
  return (
    <Page
      title={subject}
      tabTitle={t('bulk.title')}
      back={{ href: '/staff/messages/bulk', label: t('bulk.title') }}
      lede={`${team} · ${by} · ${t.dateTime(at)}`}
    >
      {did && (
        <Panel tone="done" focus>
          <p>{t(`bulk.did.${did}`)}</p>
        </Panel>
      )}
      <Progress of={bulk} />
      {going && (
        <form method="post">
          <Buttons>
            <Button kind="danger">{t('bulk.stop')}</Button>
            <ButtonLink kind="quiet" href={`/staff/messages/bulk/${id}`}>
              {t('bulk.again')}
            </ButtonLink>
          </Buttons>
        </form>
      )}
      {going && <Script name="bulk" />}
      <Section title={t('bulk.result')}>
        <Rows walked>
          {people.map((one) => (
            <Row
              key={one.patient}
              href={
                one.thread
                  ? `/staff/patients/${one.patient}/messages/${one.thread}`
                  : `/staff/patients/${one.patient}`
              }
              title={one.name}
              second={stateWords(one, going, t)}
            />
          ))}
        </Rows>
      </Section>
      {more && <p>{t('bulk.more', { n: people.length })}</p>}
      <Section title={t('bulk.body')}>
        <Prose>{body}</Prose>
      </Section>
    </Page>
  )
}

function stateWords({ state, why }: BulkRead['people'][number], going: boolean, t: Texts): string {
  if (state === 'failed')
    return why === 'error' || !why
      ? t('bulk.failed.error')
      : t('bulk.failed.field', { field: `{${why}}` })
  return t(state === 'waiting' && !going ? 'bulk.state.stopped' : `bulk.state.${state}`)
}
