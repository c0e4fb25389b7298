// What the script of a page asks for: answered as JSON, without a page around it.
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { tokenHash } from '../../features/account/session.server.ts'
import { httpStatus, PorticoError } from '../../kit/errors.ts'
import { code, errorFields } from '../../kit/log.ts'
import type { Context } from '../../kit/kit.ts'
import { SessionOver } from '../../kit/transaction.ts'
import { SESSION_COOKIE } from './cookies.ts'
import { readForm } from './form.ts'
import { visitContext, type Visit } from './visit.ts'

export type Asked = {
  ctx: Context
  /** The same session, without keeping it alive. */
  quiet: Context
  form: FormData
  visit: Visit
}

/** An answer for whoever is signed in here, as JSON unless it is one already; 401 when nobody is any more. */
export const answerScript =
  (answer: (asked: Asked) => Promise<unknown>) =>
  async ({ request, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> => {
    const visit = context.get(visitContext)
    // One browser may have a session of each side.
    const ofStaff = visit.path.startsWith('/staff/') || !visit.cookies.get(SESSION_COOKIE.patient)
    const kind = ofStaff ? 'staff' : 'patient'
    const token = visit.cookies.get(SESSION_COOKIE[kind])
    if (!token) return new Response(null, { status: 401 })
    try {
      const form = request.method === 'POST' ? await readForm(request) : new FormData()
      const claim = { kind, token: tokenHash(token).toString('hex') } as const
      const ctx = { ...visit.ctx, claim }
      const quiet = { ...ctx, claim: { ...claim, passive: true } }
      const said = await answer({ ctx, quiet, form, visit })
      return said instanceof Response ? said : Response.json(said)
    } catch (error) {
      if (error instanceof SessionOver) return new Response(null, { status: 401 })
      if (error instanceof PorticoError)
        return new Response(null, { status: httpStatus[error.kind] })
      visit.kit.log.error('program.failed', {
        ...errorFields(error),
        request: code(visit.ctx.caller.requestId),
      })
      return new Response(null, { status: 503 })
    }
  }
