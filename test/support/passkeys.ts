// Ways of a passkey over HTTP: what the pages ask for, and what is sent to them.
import { proceed } from '../../app/features/account/session.server.ts'
import { COOKIE, ORIGIN, type Served } from './served.ts'
import { makePasskey, showPasskey, type Claims, type SoftPasskey } from './authenticator.ts'
import { stranger, type TestPerson } from './people.ts'
import { Visitor } from './visitor.ts'

export const NEW = '/security/passkeys/new'
export const here = { origin: ORIGIN }

/** What a page asks the browser for. */
export async function optionsOn(who: Visitor, page: string): Promise<string> {
  const html = await (await who.get(page)).text()
  const [, json] = /data-passkey="([^"]+)"/.exec(html) ?? []
  if (!json) throw new Error(`${page} asks for no passkey.`)
  return json.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}

/** What the sign-in page's script is given. */
export const signInOptions = async (who: Visitor): Promise<string> =>
  (await who.post('/sign-in/passkey')).text()

/** A browser in which this person signed in a moment ago. */
export async function comeIn(
  it: Served,
  { account }: TestPerson,
  kind: 'patient' | 'staff' = 'patient',
): Promise<Visitor> {
  const proved = { account, kind, methods: ['passkey' as const] }
  const went = await proceed(stranger(it.portal), proved)
  if (!('signedIn' in went)) throw new Error('A passkey alone was not enough.')
  const who = new Visitor(it.origin)
  who.cookies.set(COOKIE[kind], went.signedIn.token)
  return who
}

/** Adds a passkey to whoever is signed in. @throws when it is not taken */
export async function addPasskey(
  who: Visitor,
  claims: Partial<Claims> = {},
  page = NEW,
): Promise<SoftPasskey> {
  const { passkey, answer } = makePasskey(await optionsOn(who, page), { ...here, ...claims })
  const { status } = await who.post(page, { passkey: answer })
  if (status !== 302) throw new Error(`The passkey was answered with ${status}.`)
  return passkey
}

/** Signs in by a passkey in a browser of its own. @returns the answer, and that browser */
export async function signInWith(
  server: string,
  passkey: SoftPasskey,
  claims: Partial<Claims> = {},
): Promise<{ answer: Response; who: Visitor }> {
  const who = new Visitor(server)
  const shown = showPasskey(await signInOptions(who), passkey, { ...here, ...claims })
  return { answer: await who.post('/sign-in', { passkey: shown }), who }
}
