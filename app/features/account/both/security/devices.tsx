// Browsers that are signed in, on the page about signing in and safety: each can be ended, or all others at once.
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Device } from '../../../devices/devices.server.ts'
import { deviceWords, momentWords } from '../../../devices/said.ts'
import type { Security } from '../load-security.ts'

export function DevicesSection({ data: { devices, now } }: { data: Security }) {
  const t = useTexts()
  return (
    <Section title={t('devices.title')}>
      <Rows>
        {devices.map((device) => (
          <Row
            key={device.id}
            icon="person"
            title={deviceWords(device, t)}
            say={device.here && t('devices.here')}
            second={t('devices.line', {
              address: device.address,
              since: momentWords(device.since, now, t),
              seen: momentWords(device.seen, now, t),
            })}
            end={!device.here && <End device={device} />}
          />
        ))}
      </Rows>
      {devices.length > 1 && (
        <form method="post" action="/security/devices">
          <Button kind="quiet" name="id" value="others">
            {t('devices.endOthers')}
          </Button>
        </form>
      )}
    </Section>
  )
}

function End({ device }: { device: Device }) {
  const t = useTexts()
  return (
    <form method="post" action="/security/devices">
      <Button kind="quiet" name="id" value={device.id}>
        {t('devices.end')}
        <span className="heard">{` ${deviceWords(device, t)}, ${device.address}`}</span>
      </Button>
    </form>
  )
}
