// Texts that no one patient could be found for.
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { listUnmatched } from '../queue.server.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listUnmatched(ctx, {})),
  did: url.searchParams.get('did'),
  of: url.searchParams.get('of'),
  now: ctx.open.now,
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function TextQueue({ loaderData: { list, did, of, now } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('texts.queue')}
      lede={t('texts.queue.lede')}
      back={{ href: '/staff/messages', label: t('messages.inbox') }}
    >
      {(did === 'matched' || did === 'aside') && (
        <Panel tone="done" focus>
          <p>
            {t(did === 'aside' ? 'texts.aside.done' : 'texts.match.done')}{' '}
            {did === 'matched' && of && (
              <a href={`/staff/patients/${encodeURIComponent(of)}/messages`}>
                {t('texts.match.open')}
              </a>
            )}
          </p>
        </Panel>
      )}
      <Loaded of={list} what={t('texts.queue.what')}>
        {(texts) =>
          texts.length === 0 ? (
            <Nothing tellUs={false}>{t('texts.queue.none')}</Nothing>
          ) : (
            <Rows walked label={t('texts.queue')}>
              {texts.map(({ id, from, body, alarm, at, pictures }) => (
                <Row
                  key={id}
                  href={`/staff/texts/${id}`}
                  title={t('texts.queue.from', { number: from })}
                  say={body}
                  second={`${t.relativeDay(at, now)}, ${t.time(at)} ${t('texts.queue.pictures', { n: pictures })}`}
                  end={
                    alarm > 0 && (
                      <Flag
                        kind={alarm === 2 ? 'critical' : 'abnormal'}
                        word={t(alarm === 2 ? 'messages.flag.urgent' : 'messages.flag.mention')}
                      />
                    )
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
