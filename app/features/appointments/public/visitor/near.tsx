// Somebody else was quicker: the nearest free times, in the form that is still filled in.
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import type { Slot } from '../../rules.ts'
import { whenWords } from '../../told.ts'
import type { Names } from '../offered.server.ts'
import { slotText } from '../slot.ts'

type Props = { near: Slot[]; names: Names; times: string }

export function Near({ near, names, times }: Props) {
  const t = useTexts()
  const options = near.map((slot) => {
    const timeZone = names.places[slot.location]?.zone ?? t.timeZone
    const when = whenWords(t, { startsAt: new Date(slot.at), timeZone })
    const who = names.people[slot.bookable] ?? ''
    return {
      value: slotText(slot, slot.ways[0] ?? 'in person'),
      label: t('publicBooking.near.one', { when, who }),
    }
  })
  return (
    <>
      <Panel tone="attention" focus>
        <p>
          <b>{t('publicBooking.taken')}</b>
        </p>
        <p>
          {near.length > 0 ? (
            t('publicBooking.taken.text')
          ) : (
            <Words of="publicBooking.taken.none" links={{ times }} />
          )}
        </p>
      </Panel>
      {near.length > 0 && (
        <Choices
          label={t('publicBooking.near')}
          name="slot"
          options={options}
          value={options[0]?.value}
        />
      )}
    </>
  )
}
