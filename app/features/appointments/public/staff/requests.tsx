// Visits that somebody without an account asked for, and that wait for somebody who says whose they are.
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { whenWords } from '../../told.ts'
import { listRequests } from '../requests.server.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listRequests(ctx, {})),
  did: url.searchParams.get('did'),
  of: url.searchParams.get('of'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Requests({ loaderData: { list, did, of } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('publicBooking.requests')} lede={t('publicBooking.requests.lede')}>
      {(did === 'attached' || did === 'refused') && (
        <Panel tone="done" focus>
          <p>
            {t(`publicBooking.requests.${did}`)}{' '}
            {did === 'attached' && of && (
              <a href={`/staff/patients/${encodeURIComponent(of)}`}>
                {t('publicBooking.requests.attachedOpen')}
              </a>
            )}
          </p>
        </Panel>
      )}
      <Loaded of={list} what={t('publicBooking.requests.what')}>
        {(requests) =>
          requests.length === 0 ? (
            <Nothing tellUs={false}>{t('publicBooking.requests.none')}</Nothing>
          ) : (
            <Rows walked label={t('publicBooking.requests')}>
              {requests.map(({ id, name, type, bookable, at, ...when }) => (
                <Row
                  key={id}
                  href={`/staff/schedule/requests/${id}`}
                  title={name}
                  say={t('publicBooking.requests.row', {
                    type,
                    when: whenWords(t, when),
                    who: bookable,
                  })}
                  second={t('publicBooking.requests.asked', { when: t.dateTime(at) })}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
