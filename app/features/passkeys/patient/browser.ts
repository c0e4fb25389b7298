// The cookie of a browser that is about to sign in with a passkey: what was begun there ends only there.
import { cookie } from '../../../doors/web/cookies.ts'
import type { Visit } from '../../../doors/web/visit.ts'

const PASSKEY_COOKIE = '__Host-passkey'

export const browserOf = ({ cookies }: Visit): string | undefined =>
  cookies.get(PASSKEY_COOKIE) || undefined

export const browserCookie = (browser: string): string => cookie(PASSKEY_COOKIE, browser, 600)
