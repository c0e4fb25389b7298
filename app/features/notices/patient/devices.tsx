// Browsers that show messages by themselves: this one is turned on here, each is turned off here.
import { Script } from '../../../doors/web/script.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { NoticeSettings } from '../choices.server.ts'

export function Devices({ of: { devices, publicKey } }: { of: NoticeSettings }) {
  const t = useTexts()
  return (
    <Section title={t('notices.devices')}>
      <p>{devices.length > 0 ? t('notices.devices.lede') : t('notices.devices.none')}</p>
      {devices.length > 0 && (
        <form method="post">
          <Rows>
            {devices.map(({ id, device, since }) => (
              <Row
                key={id}
                title={device || t('notices.devices.unnamed')}
                second={t('notices.devices.since', { day: t.dateShort(since) })}
                more={
                  <Button kind="quiet" name="end" value={id}>
                    {t('notices.devices.end')}
                  </Button>
                }
              />
            ))}
          </Rows>
        </form>
      )}
      {publicKey && (
        <>
          <form method="post" hidden data-push={publicKey}>
            <input type="hidden" name="subscription" />
            <Button kind="quiet" icon="bell">
              {t('notices.devices.add')}
            </Button>
            <p role="status" data-refused={t('notices.devices.refused')} />
          </form>
          <p>{t('notices.devices.cannot')}</p>
          {/* Right behind the form, so that nothing moves once the page is seen. */}
          <Script name="push" />
        </>
      )}
    </Section>
  )
}
