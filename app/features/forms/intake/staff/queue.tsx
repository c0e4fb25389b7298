// Forms that somebody sent without an account, and that wait for somebody who says whose they are.
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { said } from '../../questionnaire/form.ts'
import { listIntakes } from '../desk.server.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listIntakes(ctx, {})),
  did: url.searchParams.get('did'),
  of: url.searchParams.get('of'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Queue({ loaderData: { list, did, of } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('intake.queue')} lede={t('intake.queue.lede')}>
      {(did === 'matched' || did === 'refused') && (
        <Panel tone="done" focus>
          <p>
            {t(`intake.queue.${did}`)}{' '}
            {did === 'matched' && of && (
              <a href={`/staff/patients/${encodeURIComponent(of)}`}>{t('intake.queue.open')}</a>
            )}
          </p>
        </Panel>
      )}
      <Buttons>
        <ButtonLink kind="quiet" href="/staff/intake/invite">
          {t('intake.queue.invite')}
        </ButtonLink>
      </Buttons>
      <Loaded of={list} what={t('intake.queue.what')}>
        {(waiting) =>
          waiting.length === 0 ? (
            <Nothing tellUs={false}>{t('intake.queue.none')}</Nothing>
          ) : (
            <Rows walked label={t('intake.queue')}>
              {waiting.map(({ id, who, title, at, alarm }) => (
                <Row
                  key={id}
                  href={`/staff/intake/${id}`}
                  title={`${who.given} ${who.family}`}
                  second={t('intake.queue.row', {
                    title: said(title, t.lang),
                    when: t.dateTime(at),
                  })}
                  end={alarm && <Flag kind="critical" word={t('intake.queue.alarm')} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
