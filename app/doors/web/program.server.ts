// What the script of a page asks for: answered as JSON, without a page around it.
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { tokenHash } from '../../features/account/session.server.ts'
import { httpStatus, PorticoError } from '../../kit/errors.ts'
import { code, errorFields } from '../../kit/log.ts'
import type { Context } from '../../kit/kit.ts'
import { SessionOver } from '../../kit/transaction.ts'
import { SESSION_COOKIE } from './cookies.ts'
import { readForm } from './form.ts'
import { visitContext } from './visit.ts'

export type Asked = {
  ctx: Context
  /** The same session, without keeping it alive. */
  quiet: Context
  form: FormData
}

/** An answer for whoever is signed in here; 401 when nobody is any more. */
export const answerScript =
  (answer: (asked: Asked) => Promise<unknown>) =>
  async ({ request, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> => {
    const visit = context.get(visitContext)
    const kind = visit.cookies.get(SESSION_COOKIE.patient) ? 'patient' : 'staff'
    const token = visit.cookies.get(SESSION_COOKIE[kind])
    if (!token) return new Response(null, { status: 401 })
    try {
      const form = request.method === 'POST' ? await readForm(request) : new FormData()
      const claim = { kind, token: tokenHash(token).toString('hex') } as const
      const ctx = { ...visit.ctx, claim }
      const quiet = { ...ctx, claim: { ...claim, passive: true } }
      return Response.json(await answer({ ctx, quiet, form }))
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
