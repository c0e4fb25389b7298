// On the first page: a time that is held, and until when.
import { useTexts } from '../../../../texts/context.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { whenWords } from '../../told.ts'
import type { WaitingOffer } from '../waiting.ts'

export function WaitingOffers({ of }: { of: WaitingOffer[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Rows>
      {of.map(({ id, why, startsAt, oldAt, until, timeZone }) => (
        <Row
          key={id}
          href={`/visits/offers/${id}`}
          icon="visits"
          title={t(`offers.waits.${why}`, { old: whenWords(t, { startsAt: oldAt, timeZone }) })}
          say={whenWords(t, { startsAt, timeZone })}
          second={t('offers.waits.until', {
            until: whenWords(t, { startsAt: until, timeZone }),
          })}
        />
      ))}
    </Rows>
  )
}
