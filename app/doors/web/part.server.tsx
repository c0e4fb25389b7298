// A part of a page, for the script of the page: drawn alone, without anything around it, when it is asked for again and
// when a form was sent. What cannot be done has a status and no words: then the script lets the page do it, which says why.
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { httpStatus, PorticoError } from '../../kit/errors.ts'
import type { Context } from '../../kit/kit.ts'
import { code, errorFields } from '../../kit/log.ts'
import { inTransaction, SessionOver } from '../../kit/transaction.ts'
import { TextsProvider } from '../../texts/context.tsx'
import { sendingAtOnce } from './drafts.server.ts'
import { drawn } from './drawn.ts'
import { readForm } from './form.ts'
import { asSent, toSignIn, withSession, type PageArgs } from './page.server.ts'
import { textsOf } from './visit-texts.ts'
import { visitContext, type Visit } from './visit.ts'

type Kind = 'patient' | 'staff'

/** Asking for it is no use of the session. */
export const pagePart =
  (kind: Kind, load: (page: PageArgs) => Promise<ReactNode>) =>
  ({ request, context, params }: LoaderFunctionArgs): Promise<Response> => {
    const visit = { ...context.get(visitContext), passive: true }
    const url = new URL(request.url)
    return asPart(visit, url, () =>
      inTransaction(withSession(visit, kind, url, 'GET'), (ctx) =>
        load({ ctx, params, url, visit }),
      ),
    )
  }

/**
 * Does what the form of a page does, and gives back the part of it that changed, all in one transaction: null when none did.
 * The address is that of the page and one word more.
 * @throws whatever the page would say with words
 */
export const partAction =
  (kind: Kind, act: (sent: PageArgs & { form: FormData }) => Promise<ReactNode>) =>
  ({ request, context, params }: ActionFunctionArgs): Promise<Response> => {
    const visit = context.get(visitContext)
    const url = new URL(request.url)
    url.pathname = url.pathname.replace(/\/[^/]*$/, '')
    return asPart(visit, url, async () => {
      const form = await readForm(request)
      return inTransaction(asSent(visit, kind, url, form), (ctx) =>
        sendingAtOnce(ctx, url, form, () => act({ ctx, params, url, visit, form })),
      )
    })
  }

/** As `partAction`, of a page that needs no session. */
export const publicPartAction =
  (act: (sent: Omit<PageArgs, 'ctx'> & { ctx: Context; form: FormData }) => Promise<ReactNode>) =>
  ({ request, context, params }: ActionFunctionArgs): Promise<Response> => {
    const visit = context.get(visitContext)
    const url = new URL(request.url)
    return asPart(visit, url, async () =>
      act({ ctx: visit.ctx, params, url, visit, form: await readForm(request) }),
    )
  }

async function asPart(visit: Visit, url: URL, work: () => Promise<ReactNode>): Promise<Response> {
  try {
    const part = await work()
    if (part === null) return new Response(null, { status: 204 })
    const html = renderToStaticMarkup(<TextsProvider texts={textsOf(visit)}>{part}</TextsProvider>)
    return drawn(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  } catch (error) {
    if (error instanceof Response) return error // to sign in
    if (error instanceof SessionOver) return toSignIn(url, 'GET', true)
    if (error instanceof PorticoError) return new Response(null, { status: httpStatus[error.kind] })
    visit.kit.log.error('part.failed', {
      ...errorFields(error),
      request: code(visit.ctx.caller.requestId),
    })
    return new Response(null, { status: 503 })
  }
}
