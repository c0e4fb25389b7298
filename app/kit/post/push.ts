// Web push by the standards alone: what is said is sealed for the one browser (RFC 8291, RFC 8188) and the portal says
// who it is by a signed word (VAPID, RFC 8292). The push service in between reads nothing. No library: it is one page.
import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  ECDH,
} from 'node:crypto'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { NotSent, unanswered, Unknown, type Ready } from './sender.ts'

const SECONDS = 20
const KEPT = 86_400 // seconds for which the service keeps it for a browser that is off
const VALID = 12 * 3600 // seconds for which our word holds; services take 24 hours at most
const RECORD = 4096

/** In base64url: the point, uncompressed, and the private number. */
export type PushKeys = { publicKey: string; privateKey: string }

/** Whether it is a point of the curve: 65 bytes that begin with 4. Nothing could be sealed for another. */
function isPoint(said: string): boolean {
  try {
    const point = Buffer.from(said, 'base64url')
    ECDH.convertKey(point, 'prime256v1')
    return point.length === 65
  } catch {
    return false
  }
}

/** What a browser says when it is turned on. */
export const subscriptionSchema = z.object({
  endpoint: z.url().max(1000),
  keys: z.object({
    p256dh: z
      .string()
      .regex(/^[\w-]{87}=?$/)
      .refine(isPoint),
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
})
export type Subscription = z.infer<typeof subscriptionSchema>

/** Push services of the browsers there are. An address of a browser's own choosing is asked for nothing else. */
const services = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '.push.apple.com',
  '.notify.windows.com',
]

/** Whether messages may be handed over there. @param more hosts, with port, that the operator named besides */
export function isPushService(endpoint: string, more: readonly string[] = []): boolean {
  const url = URL.parse(endpoint)
  if (!url || url.username || url.password) return false
  if (more.includes(url.host)) return url.protocol === 'https:' || url.hostname === 'localhost'
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    services.some((one) => (one[0] === '.' ? url.hostname.endsWith(one) : url.hostname === one))
  )
}

export function newPushKeys(): PushKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const { d = '', x = '', y = '' } = privateKey.export({ format: 'jwk' })
  const point = [x, y].map((part) => Buffer.from(part, 'base64url'))
  return {
    publicKey: Buffer.concat([Buffer.from([4]), ...point]).toString('base64url'),
    privateKey: d,
  }
}

type Around = Pick<Config, 'origin' | 'pushHosts'>

/** @returns what the service calls it. @throws NotSent, for good when that browser is no longer there */
export async function pushTo(
  letter: Ready,
  keys: PushKeys,
  around: Around,
): Promise<string | null> {
  const { endpoint, keys: browser } = subscriptionSchema.parse(JSON.parse(letter.to))
  if (!isPushService(endpoint, around.pushHosts)) throw new NotSent('push unknown host', true)
  const said = JSON.stringify({ title: letter.title, text: letter.text, link: letter.link })
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      TTL: String(KEPT),
      Urgency: 'normal',
      'Content-Type': 'application/octet-stream',
      'Content-Encoding': 'aes128gcm',
      Authorization: `vapid t=${vapidToken(endpoint, keys, around.origin)}, k=${keys.publicKey}`,
    },
    body: new Uint8Array(sealFor(browser, Buffer.from(said))),
    redirect: 'error',
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch((error: { cause?: { code?: string } }) => {
    throw unanswered('push', error)
  })
  await answer.body?.cancel()
  if (answer.ok) return answer.headers.get('location')?.slice(-64) ?? null
  if (answer.status >= 500) throw new Unknown(`push ${answer.status}`)
  throw new NotSent(`push ${answer.status}`, answer.status !== 429)
}

/** Who sends, to whom, until when. */
export function vapidToken(endpoint: string, keys: PushKeys, subject: string, now = Date.now()) {
  const point = Buffer.from(keys.publicKey, 'base64url')
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: keys.privateKey,
    },
  })
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1000) + VALID,
    sub: subject,
  }
  const unsigned = [{ typ: 'JWT', alg: 'ES256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const signature = sign('sha256', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' })
  return `${unsigned}.${signature.toString('base64url')}`
}

const derive = (secret: Buffer, salt: Buffer, what: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, what, length))

type Chance = { salt: Buffer; own: ECDH }

function newChance(): Chance {
  const own = createECDH('prime256v1')
  own.generateKeys()
  return { salt: randomBytes(16), own }
}

/** One record that only this browser opens. @param chance drawn anew each time; the RFC's own for its test */
export function sealFor(
  { p256dh, auth }: Subscription['keys'],
  plain: Buffer,
  { salt, own }: Chance = newChance(),
): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url')
  const ours = own.getPublicKey()
  const shared = own.computeSecret(theirs)
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
  const secret = derive(shared, Buffer.from(auth, 'base64url'), about, 32)
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const head = Buffer.alloc(21)
  salt.copy(head)
  head.writeUInt32BE(RECORD, 16)
  head[20] = ours.length
  return Buffer.concat([
    head,
    ours,
    cipher.update(Buffer.concat([plain, Buffer.from([2])])),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}
