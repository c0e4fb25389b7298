// Pages are drawn whole, in one go: nothing waits for a script, and nothing is streamed half.
import { renderToString } from 'react-dom/server'
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router'
import { VisitProvider } from './doors/web/visit-provider.tsx'
import { withRecordFields } from './doors/web/record-field.ts'
import { asViewed } from './doors/web/viewing.ts'
import { drawn } from './doors/web/drawn.ts'
import { visitContext } from './doors/web/visit.ts'
import { errorFields } from './kit/log.ts'

export default function drawPage(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const visit = loadContext.get(visitContext)
  const html = renderToString(
    <VisitProvider visit={visit}>
      <ServerRouter context={routerContext} url={request.url} />
    </VisitProvider>,
  )
  const { record, viewing } = visit
  const page = viewing
    ? asViewed(html, viewing)
    : record === undefined
      ? html
      : withRecordFields(html, record)
  return drawn(`<!doctype html>${page}`, { status, headers })
}

/** What pages throw has been logged by the page itself; this is what React Router finds by itself. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (request.signal.aborted || !(error instanceof Error)) return
  context.get(visitContext).kit.log.error('render.failed', errorFields(error))
}
