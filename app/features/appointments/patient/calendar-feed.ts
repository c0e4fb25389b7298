// What a calendar program reads by itself, again and again: nothing new costs it nothing.
import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from 'react-router'
import { publicPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { PorticoError } from '../../../kit/errors.ts'
import { readCalendar } from '../calendar-file/feed.server.ts'
import { calendarOf } from '../calendar-file/of-appointment.ts'

const open = publicPage(async ({ ctx, params, visit }) => {
  const token = (params.file ?? '').replace(/\.ics$/, '')
  try {
    const { titles, visits } = await readCalendar(ctx, { token })
    const origin = visit.kit.config.origin
    return { text: calendarOf(textsOf(visit), visits, { origin, titles, place: false }) }
  } catch (error) {
    // Whoever looks at the address in a browser reads why, and a program stops asking.
    if (error instanceof PorticoError && error.kind === 'not_found') return { gone: error.message }
    throw error
  }
})

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { text, gone } = await open(args)
  if (text === undefined)
    return new Response(gone, {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' }
  if (args.request.headers.get('If-None-Match') === tag)
    return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  })
}
