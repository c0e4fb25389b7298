// Texts that no one patient could be found for.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Filters } from '../../../../ui/filters.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { bringTextBack, listUnmatched } from '../queue.server.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  aside: url.searchParams.has('aside'),
  list: await section(ctx, () => listUnmatched(ctx, { aside: url.searchParams.has('aside') })),
  did: url.searchParams.get('did'),
  of: url.searchParams.get('of'),
  now: ctx.open.now,
}))

export const action = personAction('staff', async ({ ctx, form }) => {
  await bringTextBack(ctx, typed(form, 'id'))
  return redirect('/staff/texts?did=back')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function TextQueue({ loaderData: { aside, list, did, of, now } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('texts.queue')}
      lede={t('texts.queue.lede')}
      back={{ href: '/staff/messages', label: t('messages.inbox') }}
    >
      <Filters
        label={t('texts.queue.show')}
        items={[
          { href: '/staff/texts', label: t('texts.queue.waiting'), here: !aside },
          { href: '/staff/texts?aside', label: t('texts.queue.aside'), here: aside },
        ]}
      />
      {(did === 'matched' || did === 'aside' || did === 'back') && (
        <Panel tone="done" focus>
          <p>
            {t(`texts.did.${did}`)}{' '}
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
            <Nothing tellUs={false}>
              {t(aside ? 'texts.queue.noneAside' : 'texts.queue.none')}
            </Nothing>
          ) : (
            <Rows walked label={t('texts.queue')}>
              {texts.map(({ id, from, body, alarm, at, pictures, why }) => (
                <Row
                  key={id}
                  href={aside ? undefined : `/staff/texts/${id}`}
                  title={t('texts.queue.from', { number: from })}
                  say={body}
                  second={`${t.relativeDay(at, now)}, ${t.time(at)} ${t('texts.queue.pictures', { n: pictures })}`}
                  more={
                    aside && (
                      <form method="post">
                        <p>{t('texts.aside.because', { why })}</p>
                        <input type="hidden" name="id" value={id} />
                        <Button kind="quiet">{t('texts.aside.back')}</Button>
                      </form>
                    )
                  }
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
