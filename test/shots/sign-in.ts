// Session cookies for the people whose screens are looked at, so that nobody signs in again for every mode.
import type { Demonstration } from '../support/demonstration.ts'
import type { Screen } from './screens.ts'

/** Signs each person in once. @returns session tokens by first name */
export async function signInAll(
  portal: Demonstration,
  screens: Screen[],
): Promise<Map<string, SessionCookie>> {
  const sessionOf = freshSessions(portal)
  const sessions = new Map<string, SessionCookie>()
  for (const first of new Set(screens.flatMap(({ as }) => as ?? [])))
    sessions.set(first, await sessionOf(first))
  return sessions
}

const FRESH = 4 * 60_000 // ms; after five minutes some screens ask again who it is

/** Sessions by first name that are never old enough for a screen to ask who it is. */
export function freshSessions(portal: Demonstration): (first: string) => Promise<SessionCookie> {
  const begun = new Map<string, { cookie: SessionCookie; at: number }>()
  return async (first) => {
    const known = begun.get(first)
    if (known && Date.now() - known.at < FRESH) return known.cookie
    const person = (await portal.people()).find(({ name }) => name.startsWith(first))
    if (!person) throw new Error(`Nobody in the demonstration is called ${first}.`)
    const cookie = await cookieOf(portal, person)
    begun.set(first, { cookie, at: Date.now() })
    return cookie
  }
}

type Who = { key: string } | { email: string; password: string }

/** By a tap on the person, which is both factors of those who work there. @returns the session token, as the browser would keep it */
export const signIn = async (portal: Demonstration, person: Who): Promise<string> =>
  (await cookieOf(portal, person)).value

/** Of patients or of staff: each side has a cookie of its own. */
export type SessionCookie = { name: string; value: string }

export async function cookieOf(portal: Demonstration, person: Who): Promise<SessionCookie> {
  const answer = await fetch(`${portal.origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: portal.origin },
    body: new URLSearchParams('key' in person ? { person: person.key } : person),
  })
  const cookie = answer.headers
    .getSetCookie()
    .find((one) => /^__Host-(portal|staff)=[^;]/.test(one))
  if (!cookie) throw new Error(`Signing in was answered with ${answer.status}.`)
  const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? []
  return { name, value }
}
