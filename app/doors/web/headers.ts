// The headers of every answer, and the check that a change was asked for by our own pages.
import type { FastifyRequest } from 'fastify'
import type { Config } from '../../kit/config.ts'
import type { Assets } from './assets.ts'

export function securityHeaders(config: Config, assets: Assets): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `style-src ${assets.styleHash}`,
    `script-src ${assets.scriptHash}`,
    `img-src 'self'`,
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
 * True for reads, and for changes that come from a page of this very origin.
 * Requests exempt from it (tokens, signed webhooks) will be one list here; there are none yet.
 */
export function sameOrigin(config: Config, request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS')
    return true
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin') return false
  return origin === config.origin
}
