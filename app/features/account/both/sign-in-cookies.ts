// The cookies of signing in: the session's own, and the ticket's between two factors.
import { redirect } from 'react-router'
import { cookie, SESSION_COOKIE } from '../../../doors/web/cookies.ts'
import { ownPath } from '../../../doors/web/form.ts'
import type { Proceeded, SignedIn } from '../session.server.ts'

export const TICKET_COOKIE = '__Host-ticket'
const TICKET_SECONDS = 300

/** Sets the session's cookie; the other kind's and the ticket's go. */
export function sessionCookies({ kind, token }: SignedIn): Headers {
  const headers = new Headers()
  const other = kind === 'patient' ? 'staff' : 'patient'
  headers.append('Set-Cookie', cookie(SESSION_COOKIE[kind], token))
  headers.append('Set-Cookie', cookie(SESSION_COOKIE[other], '', 0))
  headers.append('Set-Cookie', cookie(TICKET_COOKIE, '', 0))
  return headers
}

/** To where the person wanted to go, or to the page that asks for a second factor first. */
export function answerSignIn(went: Proceeded, to: string | null): Response {
  if ('signedIn' in went) return intoPortal(went.signedIn, to)
  const query = to && ownPath(to) !== '/' ? `?${new URLSearchParams({ to: ownPath(to) })}` : ''
  const headers = new Headers()
  headers.append('Set-Cookie', cookie(TICKET_COOKIE, went.ticket, TICKET_SECONDS))
  // Whoever was signed in here before is not the one who signs in now.
  for (const name of Object.values(SESSION_COOKIE))
    headers.append('Set-Cookie', cookie(name, '', 0))
  return redirect(`/sign-in/second${query}`, { headers })
}

export function intoPortal(signedIn: SignedIn, to: string | null): Response {
  const own = ownPath(to)
  const staffPath = own === '/staff' || own.startsWith('/staff/')
  const home = signedIn.kind === 'staff' ? (staffPath ? own : '/staff') : staffPath ? '/' : own
  return redirect(home, { headers: sessionCookies(signedIn) })
}
