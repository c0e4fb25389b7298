// What the environment says about the payment gateway: the key, the secret by which it signs, and the agreement it is used under.
import fs from 'node:fs'
import { StartError } from './errors.ts'

export type Stripe = {
  key: string
  /** Signs what the gateway tells us. */
  secret: string
  /** Of a server that speaks the same, in tests; Stripe's own otherwise. */
  url: string
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @throws StartError with one sentence for a person */
export function readStripe(
  env: NodeJS.ProcessEnv,
  mode: 'demonstration' | 'production',
): Stripe | null {
  const key = secretOf(env, 'PORTICO_STRIPE_KEY')
  const secret = secretOf(env, 'PORTICO_STRIPE_WEBHOOK_SECRET')
  if (!key && !secret) return null
  if (!key || !/^[rs]k_(live|test)_\w{8,}$/.test(key))
    throw new StartError(
      'PORTICO_STRIPE_KEY must be a secret or restricted key of Stripe, such as sk_live_… or rk_live_….',
    )
  if (!secret || !/^whsec_[\w+/=-]{8,}$/.test(secret))
    throw new StartError(
      'PORTICO_STRIPE_WEBHOOK_SECRET must be the signing secret of the webhook that leads to /hooks/payments, such as whsec_….',
    )
  const live = /^.k_live_/.test(key)
  if (mode === 'production' && !live)
    throw new StartError(
      'PORTICO_STRIPE_KEY is a key for tests: nobody would be charged, and bills would count as paid. Production needs a live key.',
    )
  if (mode === 'demonstration' && live)
    throw new StartError(
      'PORTICO_STRIPE_KEY is a live key, and the demonstration is open to everybody who can reach it. Give it a key for tests (sk_test_…), or none.',
    )
  if (mode === 'production' && !env.PORTICO_STRIPE_AGREEMENT)
    throw new StartError(
      'Payments need PORTICO_STRIPE_AGREEMENT: the reference of your agreement with Stripe (a BAA, or the written assessment why none is needed). Without one, leave PORTICO_STRIPE_KEY out.',
    )
  const url = URL.parse(env.PORTICO_STRIPE_URL ?? 'https://api.stripe.com')
  if (!url || (url.protocol !== 'https:' && !loopback.has(url.hostname)))
    throw new StartError('PORTICO_STRIPE_URL must be an https address, or one of this machine.')
  return { key, secret, url: url.origin }
}

/** NAME, or what stands in the file that NAME_FILE names. */
function secretOf(env: NodeJS.ProcessEnv, name: string): string | null {
  const file = env[`${name}_FILE`]
  if (!file) return env[name]?.trim() ?? null
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch {
    throw new StartError(`${name}_FILE names ${file}, which cannot be read.`)
  }
}
