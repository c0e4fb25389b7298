// What a calendar program reads by itself, again and again: nothing new costs it nothing.
import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from 'react-router'
import { publicPage } from '../../../../doors/web/page.server.ts'
import { textsOf } from '../../../../doors/web/visit-texts.ts'
import { readCalendar } from '../feed.server.ts'
import { calendarOf } from '../of-appointment.ts'

const open = publicPage(async ({ ctx, params, visit }) => {
  const token = (params.file ?? '').replace(/\.ics$/, '')
  const { titles, visits } = await readCalendar(ctx, { token })
  const origin = visit.kit.config.origin
  return calendarOf(textsOf(visit), visits, { origin, titles, place: false })
})

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const text = await open(args)
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' }
  if (args.request.headers.get('If-None-Match') === tag)
    return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  })
}
