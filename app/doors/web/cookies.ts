// Cookies: read, and written with every attribute that keeps them from other sites and from script.

export const SESSION_COOKIE = { patient: '__Host-portal', staff: '__Host-staff' } as const
/** What the passcode of a share leaves in a browser. */
export const SHARE_COOKIE = '__Host-share'
export const DISPLAY_COOKIE = '__Host-display'

/**
 * Names stay as sent but for spaces: browsers let nobody else set `__Host-` names, but a neighbouring site can
 * set one with a no-break space before it, which `trim()` would take for ours.
 */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0) cookies.set(part.slice(0, at).replace(/^[ \t]+/, ''), part.slice(at + 1).trim())
  }
  return cookies
}

/** A cookie for as long as the browser runs; `maxAge` in seconds keeps it longer, 0 removes it. */
export function cookie(name: string, value: string, maxAge?: number): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`
}
