// The visit of somebody who booked without an account, as a file for a calendar: day, time and place, no word of what it is for.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { textsOf } from '../../../../doors/web/visit-texts.ts'
import { whenWords } from '../../told.ts'
import { toICalendar } from '../../calendar-file/ical.ts'
import { readMine } from '../mine.server.ts'

export const loader = publicPage(async ({ ctx, params, visit }) => {
  const token = params.token ?? ''
  const mine = await readMine(ctx, token)
  const t = textsOf(visit)
  const { origin } = visit.kit.config
  const url = `${origin}/book/mine/${token}`
  const { id, startsAt, endsAt, timeZone, place, way, revision, state } = mine
  const event = {
    uid: `${id}@${new URL(origin).hostname}`,
    sequence: revision,
    startsAt,
    endsAt,
    timeZone,
    cancelled: state === 'cancelled' || state === 'refused',
    changedAt: visit.kit.clock(),
    title: t('calendar.title', { way }),
    text: `${whenWords(t, mine)}\n${url}`,
    ...(way === 'in person' && { place: place.replaceAll('\n', ', ') }),
    url,
  }
  return new Response(toICalendar({ name: t.clinic, lang: t.lang, events: [event] }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="visit.ics"',
    },
  })
})
