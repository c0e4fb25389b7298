// Booking and moving, third: what it will be, and one button. Who loses the race for a time finds what they wrote as it was,
// the times nearest to it, and whom to ask.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { moneyWords } from '../../../texts/money.ts'
import type { Texts } from '../../../texts/texts.ts'
import { Choices } from '../../../ui/choices.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import type { FormError } from '../../../ui/error-summary.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { When, YourTime } from '../both/when.tsx'
import type { Slot } from '../rules.ts'
import { whenWords } from '../told.ts'
import { Ask } from './ask.tsx'
import { slotKey } from '../booking/slot-key.ts'
import type { OneTime } from '../booking/times.server.ts'
import { whoAndWhere } from './times.tsx'

/** The times that an action found instead of the one that is gone; null when it did not come to that. */
export const lostIn = (answer: unknown): Slot[] | null =>
  (answer as { taken?: Slot[] } | undefined)?.taken ?? null

const placeOf = ({ places }: OneTime, { location }: Slot) =>
  places.find(({ id }) => id === location)
const told = (of: OneTime, slot: Slot) => ({
  startsAt: new Date(slot.at),
  timeZone: placeOf(of, slot)?.timeZone ?? '',
})

/** What is about to be booked. */
export function TimeFacts({ of }: { of: OneTime }) {
  const t = useTexts()
  const { type, people, chosen, taken, moving, soon } = of
  const who = people.find(({ id }) => id === chosen.bookable)
  const place = placeOf(of, chosen)
  const free = taken === null
  return (
    <>
      <Facts
        items={[
          {
            term: t('booking.for'),
            value: `${type.name}, ${t('booking.minutes', { n: type.minutes })}`,
          },
          { term: t('booking.was'), value: moving && <When {...moving} /> },
          { term: t('booking.when'), value: free && <When {...told(of, chosen)} /> },
          {
            term: t('booking.who'),
            value: free && who && [who.name, who.title].filter(Boolean).join(', '),
          },
          {
            term: t('booking.where'),
            value:
              free &&
              place &&
              (chosen.ways.includes('in person') ? (
                <>
                  {place.name}
                  <br />
                  <bdi className="prose">{place.address}</bdi>
                </>
              ) : null),
          },
          {
            term: t('booking.prepare'),
            value: type.preparation && <bdi className="prose">{type.preparation}</bdi>,
          },
        ]}
      />
      {free && soon && (
        <p>
          {t('booking.soon', { n: type.graceMinutes, moving: moving ? 'yes' : 'no' })}{' '}
          <LateFee of={type} />
        </p>
      )}
      <YourTime />
    </>
  )
}

/** What it costs when it is too late to change it here. */
export function LateFee({ of }: { of: { lateFeeCents: number | null } }) {
  const t = useTexts()
  const { lateFeeCents: fee } = of
  return fee ? t('booking.lateFee', { fee: moneyWords(t, fee) }) : null
}

/** The time that is taken meanwhile, said above the form. */
export function JustTaken({ taken, moving }: { taken: Slot[] | null; moving: boolean }) {
  const t = useTexts()
  if (!taken) return null
  return (
    <Panel tone="attention" focus title={t('booking.taken')}>
      <p>{t(moving ? 'booking.takenMove' : 'booking.takenText')}</p>
      {taken.length === 0 && <p>{t('booking.takenNone')}</p>}
      <Ask words="booking.ask" />
    </Panel>
  )
}

type Fields = { of: OneTime; taken: Slot[] | null; way: string; errors: FormError[] }

/** Which time, and how to come where there is a choice. */
export function TimeFields({ of, taken, way, errors }: Fields): ReactNode {
  const t = useTexts()
  const { chosen } = of
  const open = taken?.length ? [...new Set(taken.flatMap(({ ways }) => ways))] : chosen.ways
  return (
    <>
      {taken?.length ? (
        <Choices
          label={t('booking.nearest')}
          name="slot"
          options={taken.map((slot) => ({ value: slotKey(slot), ...slotWords(t, of, slot) }))}
          error={errorFor(errors, 'slot')}
        />
      ) : (
        <input type="hidden" name="slot" value={slotKey(chosen)} />
      )}
      {open.length > 1 ? (
        <Choices
          label={t('booking.way')}
          name="way"
          value={open.find((one) => one === way) ?? open[0]}
          options={open.map((one) => ({
            value: one,
            label: t('appointments.way', { way: one }),
          }))}
          error={errorFor(errors, 'way')}
        />
      ) : (
        <input type="hidden" name="way" value={open[0]} />
      )}
    </>
  )
}

const slotWords = (t: Texts, of: OneTime, slot: Slot) => ({
  label: whenWords(t, told(of, slot)),
  hint: whoAndWhere(t, of, slot),
})
