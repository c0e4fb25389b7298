// More: the settings, who opened the record, and the way out.
import { patientPage } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { keeps } from '../../../kit/access.ts'
import type { Actor } from '../../../kit/actor.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { leadsTo, wholeSight } from '../../caregivers/sections.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  changed: url.searchParams.get('changed') === 'display',
  keepsDetails: keepsDetails(ctx.open.actor),
}))

/** Staff who look on as the patient see no way there. */
const keepsDetails = (actor: Actor): boolean =>
  actor.kind === 'patient' && !actor.viewedBy && keeps(actor)

type Data = Awaited<ReturnType<typeof loader>>

export default function More({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { changed, keepsDetails: details } = loaderData
  const { sight = wholeSight, records } = useVisit()
  return (
    <Page title={t('more.title')}>
      {changed && (
        <Panel tone="done" focus>
          {t('more.displayChanged')}
        </Panel>
      )}
      <Rows>
        {details && (
          <Row
            href="/profile"
            icon="person"
            title={t(sight.own ? 'profile.row' : 'profile.tab')}
            second={t('profile.rowText')}
          />
        )}
        {leadsTo(sight, '/bills') && (
          <Row href="/bills" icon="file" title={t('bills.title')} second={t('bills.rowText')} />
        )}
        {leadsTo(sight, '/uploads') && (
          <Row
            href="/uploads"
            icon="record"
            title={t('uploads.row')}
            second={t('uploads.rowText')}
          />
        )}
        {sight.own && (
          <Row href="/forms" icon="record" title={t('forms.title')} second={t('forms.rowText')} />
        )}
        {leadsTo(sight, '/access') && (
          <Row href="/access" icon="eye" title={t('more.access')} second={t('more.accessText')} />
        )}
        {leadsTo(sight, '/caregivers') && (
          <Row
            href="/caregivers"
            icon="people"
            title={t('more.caregivers')}
            second={t('more.caregiversText')}
          />
        )}
        {sight.own && (
          <Row href="/shares" icon="key" title={t('shares.row')} second={t('shares.rowText')} />
        )}
        {leadsTo(sight, '/timing') && (
          <Row href="/timing" icon="eye" title={t('timing.row')} second={t('timing.rowText')} />
        )}
        <Row href="/notices" icon="bell" title={t('notices.row')} second={t('notices.rowText')} />
        {records && (
          <Row href="/who" icon="person" title={t('more.who')} second={t('more.whoText')} />
        )}
        <Row href="/display" icon="text" title={t('more.display')} second={t('more.displayText')} />
        <Row
          href="/security"
          icon="lock"
          title={t('security.title')}
          second={t('more.securityText')}
        />
      </Rows>
      <form method="post" action="/sign-out">
        <Button kind="quiet">{t('common.signOut')}</Button>
      </form>
    </Page>
  )
}
