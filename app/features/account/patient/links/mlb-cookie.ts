// The cookie of the browser that asked for a sign-in link: only there is the link good.
import { cookie } from '../../../../doors/web/cookies.ts'
import type { Visit } from '../../../../doors/web/visit.ts'
import { LINK_MINUTES } from '../../links/links.ts'
import { asCookie, readAsked, type AskedHere } from '../../links/use.server.ts'

const NAME = '__Host-mlb'

export const askedHere = (visit: Visit): AskedHere => readAsked(visit.cookies.get(NAME))

export const rememberAsked = (asked: NonNullable<AskedHere>): string =>
  cookie(NAME, asCookie(asked), LINK_MINUTES.link * 60)

/** Adds to an answer that the cookie is not needed any more. */
export function forgetAsked(answer: Response): Response {
  answer.headers.append('Set-Cookie', cookie(NAME, '', 0))
  return answer
}
