// One appointment as a file for a calendar.
import { patientPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { readOwnAppointment } from '../booking/own.server.ts'
import type { Titles } from '../calendar-file/event.ts'
import { calendarOf, shownOf } from '../calendar-file/of-appointment.ts'

export const loader = patientPage(async ({ ctx, params, url, visit }) => {
  const { appointment, events } = await readOwnAppointment(ctx, { id: params.id ?? '' })
  const titles: Titles = url.searchParams.get('titles') === 'full' ? 'full' : 'neutral'
  const changedAt = events.at(-1)?.at ?? appointment.createdAt
  const text = calendarOf(textsOf(visit), [shownOf(appointment, changedAt)], {
    origin: visit.kit.config.origin,
    titles,
    place: true,
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="visit.ics"',
    },
  })
})
