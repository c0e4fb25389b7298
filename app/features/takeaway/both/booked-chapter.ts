// Visits that were booked here and are not to come: came, did not come, cancelled. Those to come stand with the others to come.
import type { Texts } from '../../../texts/texts.ts'
import type { Booked } from '../../appointments/booked.ts'
import { reasonWords } from '../../appointments/reasons.ts'
import { whenWords } from '../../appointments/told.ts'
import { said, type Written } from '../../summary/both/written/written.ts'

export function writeBooked(
  t: Texts,
  { appointment, off, cannotKeep }: Booked,
  now: Date,
): Written {
  const { type, bookable, location, room, way, reason, state, endsAt } = appointment
  // What nobody said anything about afterwards is over, and that is all that is known.
  const open = state === 'booked' || state === 'arrived' || state === 'begun'
  const why = off?.why ? reasonWords(off.why) : null
  return {
    title: type.name,
    first: said(
      whenWords(t, appointment),
      cannotKeep
        ? t('visits.cannotKeep')
        : t(`appointment.state.${open && endsAt <= now ? 'over' : state}`, { helps: 'yes' }),
    ),
    lines: said(
      why && t('appointment.why', { why: t(why) }),
      t('visits.withWhom', { who: bookable.name }),
      way === 'in person'
        ? [location.name, ...location.address.split('\n'), room?.name].filter(Boolean).join(', ')
        : t('appointments.way', { way }),
      reason && `${t('appointment.note')}: ${reason}`,
    ),
  }
}
