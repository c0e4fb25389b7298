// Signing in and safety, for patients and staff alike: a section for each thing, each in a file of its own.
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { Security } from '../load-security.ts'
import { DevicesSection } from './devices.tsx'
import { EventsSection } from './events.tsx'
import { PasskeysSection } from './passkeys.tsx'
import { PasswordSection } from './password.tsx'
import { SecondFactorSection } from './second-factor.tsx'

export function SecurityPage({ data }: { data: Security }) {
  const t = useTexts()
  const back = data.root
    ? { href: '/staff', label: t('staff.home') }
    : { href: '/more', label: t('more.title') }
  return (
    <Page title={t('security.title')} back={back}>
      {data.changed && (
        <Panel tone="done" focus>
          {t(`security.changed.${data.changed}`)}
        </Panel>
      )}
      <PasswordSection data={data} />
      <PasskeysSection data={data} />
      <SecondFactorSection data={data} />
      <DevicesSection data={data} />
      <EventsSection data={data} />
      {data.root && (
        <ButtonLink kind="quiet" href="/staff/display" icon="text">
          {t('display.title')}
        </ButtonLink>
      )}
      {data.root && (
        <form method="post" action="/sign-out">
          <Button kind="quiet">{t('common.signOut')}</Button>
        </form>
      )}
    </Page>
  )
}
