// Free times by day, each on the clock of its place; one tap chooses.
import { useTexts } from '../../../../texts/context.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Slot } from '../../rules.ts'
import { At, YourTime } from '../../both/when.tsx'
import { dayWords, timeWords } from '../../told.ts'
import type { Names } from '../offered.server.ts'
import { slotText } from '../slot.ts'

type Props = { slots: Slot[]; names: Names; hrefOf: (slot: string) => string }

export function TimesList({ slots, names, hrefOf }: Props) {
  const t = useTexts()
  const told = slots.map((slot) => {
    const place = names.places[slot.location]
    return { slot, place, startsAt: new Date(slot.at), timeZone: place?.zone ?? t.timeZone }
  })
  const days = Map.groupBy(told, (one) => dayWords(t, one))
  const several = new Set(slots.map(({ location }) => location)).size > 1
  const sections = [...days].map(([day, times]) => (
    <Section key={day} title={day}>
      <Rows label={day}>
        {times.map(({ slot, place, ...when }) => (
          <Row
            key={slotText(slot, slot.ways[0] ?? 'in person')}
            href={hrefOf(slotText(slot, slot.ways[0] ?? 'in person'))}
            title={
              <At {...when}>
                {t('publicBooking.times.with', {
                  time: timeWords(t, when),
                  who: names.people[slot.bookable] ?? '',
                })}
              </At>
            }
            second={several && place?.name}
          />
        ))}
      </Rows>
    </Section>
  ))
  return (
    <>
      {sections}
      <YourTime />
    </>
  )
}
