// The headers of every answer, and what is turned away before anything of it is read.
import type { FastifyRequest } from 'fastify'
import type { Config } from '../../kit/config.ts'
import { filesLimit, takesFiles } from './files-in.ts'
import { bodyLimit, TOO_LARGE } from './form.ts'
import { isTus, TUS_LIMIT, TUS_METHODS } from './tus.ts'

/** What no answer may bring along, save a page: see `policyOf`. */
const NOTHING = `style-src 'none'; script-src 'none'`

export function securityHeaders(config: Config): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    NOTHING,
    // The icon of the tab stands in the page itself.
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // 'no-referrer' would make our own forms send "Origin: null".
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'X-Robots-Tag': 'noindex',
    ...(config.origin.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    }),
  }
}

/**
 * The policy of a page: of our own style sheets and scripts, those that stand in it, each by its hash.
 * @param hashes by text, as the policy names them
 */
export function policyOf(
  policy: string,
  page: string,
  hashes: ReadonlyMap<string, string>,
): string {
  const standing = (tag: string) => {
    const found = page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))
    const named = [...found].flatMap(([, text = '']) => hashes.get(text) ?? [])
    return [...new Set(named)].join(' ') || "'none'"
  }
  return policy.replace(NOTHING, `style-src ${standing('style')}; script-src ${standing('script')}`)
}

/**
 * Of the public booking page in a frame: the clinic's own websites may show it, and nobody else. It is served without any
 * session, so whoever frames it gets nothing of anybody.
 */
export function framedHeaders(policy: string, origins: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': policy.replace(
      "frame-ancestors 'none'",
      `frame-ancestors ${origins.join(' ')}`,
    ),
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
}

/** What other servers may send: each proves by a signature or a token of its own that it may (hooks.ts). */
const exempt = /^\/hooks\/((sms|stop)\/[\w-]{1,100}|texts|payments)$/

/** True for reads, for changes that come from a page of this very origin, and for what is exempt. */
export function sameOrigin(config: Config, request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS')
    return true
  if (request.method === 'POST' && exempt.test(request.url)) return true
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin') return false
  return origin === config.origin
}

export type Refusal = { status: number; sentence: string; headers?: Record<string, string> }

const METHODS = ['GET', 'HEAD', 'POST']

/** Bytes that one request may bring. */
const limitOf = (url: string): number =>
  takesFiles(url)
    ? filesLimit(url)
    : isTus(url)
      ? TUS_LIMIT
      : bodyLimit(url.split('?')[0] as string)

/** What no page of ours would send; null for everything else. */
export function refusal(config: Config, request: FastifyRequest): Refusal | null {
  // Said beforehand: not one byte of it is taken. What hides its length is stopped while it is read.
  if (Number(request.headers['content-length'] ?? 0) > limitOf(request.url))
    return { status: 413, sentence: TOO_LARGE, headers: { Connection: 'close' } }
  if (!sameOrigin(config, request))
    return {
      status: 403,
      sentence:
        'This form was sent from another site, so nothing was changed. Open the portal and try again.',
    }
  const methods = isTus(request.url) ? TUS_METHODS : METHODS
  if (!methods.includes(request.method))
    return {
      status: 405,
      sentence: 'The portal takes no such request.',
      headers: { Allow: methods.join(', ') },
    }
  // A whole URL, a fragment or a backslash is read in one way here and in another by whatever comes after.
  if (!/^\/[^#\\]*$/.test(request.url))
    return { status: 400, sentence: 'This address cannot be read.' }
  return null
}

/** Addresses at which React Router answers with bare data instead of a page; nothing of the portal's own asks them. */
export function asksForData(url: string): boolean {
  const path = URL.parse(`http://portico.invalid${url}`)?.pathname
  return path === undefined || /\.data\/*$|^\/+__/.test(path)
}
