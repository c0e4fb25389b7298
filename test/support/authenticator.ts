// An authenticator in software, as an attacker would write one: it makes passkeys and shows them, and lies about
// whatever it is told to.
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What it says of itself and of the page it believes to be on. */
export type Claims = {
  origin: string
  rpId?: string
  /** Whether it checked its user; true unless told. */
  verified?: boolean
  present?: boolean
  counter?: number
  challenge?: string
  /** As the page of another site in whose frame it stands. */
  crossOrigin?: boolean
  type?: string
  userHandle?: string
  /** Certificates to send along with a new passkey. */
  certificates?: Buffer[]
  /** The name of a new passkey; by chance unless told. */
  id?: Buffer
}

export type SoftPasskey = { id: Buffer; key: KeyObject; userHandle: string; counter: number }

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const text = (data: Buffer | string) => Buffer.from(data).toString('base64url')

function clientData(type: string, challenge: string, claims: Claims): Buffer {
  const { origin, crossOrigin = false } = claims
  const said = { type: claims.type ?? type, challenge: claims.challenge ?? challenge }
  return Buffer.from(JSON.stringify({ ...said, origin, crossOrigin }))
}

function authenticatorData(rpId: string, claims: Claims, attested?: Buffer): Buffer {
  const { present = true, verified = true, counter = 0 } = claims
  const flags = (present ? 1 : 0) | (verified ? 4 : 0) | (attested ? 64 : 0)
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([
    sha256(claims.rpId ?? rpId),
    Buffer.from([flags]),
    count,
    attested ?? Buffer.alloc(0),
  ])
}

/** Answers `navigator.credentials.create`. @param options what the page was given, as JSON */
export function makePasskey(options: string, claims: Claims) {
  const { challenge, rp, user } = JSON.parse(options)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const { id = randomBytes(32) } = claims
  const length = Buffer.from([0, id.length])
  const cose = cbor(
    new Map<unknown, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
  const authData = authenticatorData(
    rp.id,
    claims,
    Buffer.concat([Buffer.alloc(16), length, id, cose]),
  )
  const client = clientData('webauthn.create', challenge, claims)
  const { certificates } = claims
  const statement = certificates
    ? new Map<unknown, unknown>([
        ['alg', -7],
        ['sig', sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey)],
        ['x5c', certificates],
      ])
    : new Map<unknown, unknown>()
  const attestationObject = cbor(
    new Map<unknown, unknown>([
      ['fmt', certificates ? 'packed' : 'none'],
      ['attStmt', statement],
      ['authData', authData],
    ]),
  )
  const passkey: SoftPasskey = { id, key: privateKey, userHandle: user.id, counter: 0 }
  const response = { clientDataJSON: text(client), attestationObject: text(attestationObject) }
  return { passkey, answer: asJson(id, { ...response, transports: ['internal'] }) }
}

/** Answers `navigator.credentials.get`, with the counter that `claims` say, or zero. */
export function showPasskey(options: string, passkey: SoftPasskey, claims: Claims): string {
  const { challenge, rpId } = JSON.parse(options)
  const authData = authenticatorData(rpId, claims)
  const client = clientData('webauthn.get', challenge, claims)
  const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), passkey.key)
  return asJson(passkey.id, {
    clientDataJSON: text(client),
    authenticatorData: text(authData),
    signature: text(signature),
    userHandle: claims.userHandle ?? passkey.userHandle,
  })
}

const asJson = (id: Buffer, response: object) =>
  JSON.stringify({ id: text(id), rawId: text(id), type: 'public-key', response })

/** As much of CBOR (RFC 8949) as passkeys take. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)])
  const pairs = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, pairs.length), ...pairs.flat().map(cbor)])
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size])
  if (size < 256) return Buffer.from([(kind << 5) | 24, size])
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 255])
}
