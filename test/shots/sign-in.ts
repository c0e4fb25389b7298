// Session cookies for the people whose screens are looked at, so that nobody signs in again for every mode.
import type { Demonstration } from '../support/demonstration.ts'
import type { Screen } from './screens.ts'

/** Signs each person in once. @returns session tokens by first name */
export async function signInAll(
  portal: Demonstration,
  screens: Screen[],
): Promise<Map<string, string>> {
  const people = await portal.people()
  const sessions = new Map<string, string>()
  for (const first of new Set(screens.flatMap(({ as }) => as ?? []))) {
    const person = people.find(({ name }) => name.startsWith(first))
    if (!person) throw new Error(`Nobody in the demonstration is called ${first}.`)
    sessions.set(first, await signIn(portal, person))
  }
  return sessions
}

/** By a tap on the person, which is both factors of those who work there. @returns the session token, as the browser would keep it */
export async function signIn(
  portal: Demonstration,
  person: { key: string } | { email: string; password: string },
): Promise<string> {
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
  return cookie.split(';')[0]?.split('=')[1] ?? ''
}
