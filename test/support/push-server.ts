// A push service and a browser behind it, on loopback: takes what is handed over as a service does, checks who sent it,
// and opens it as the browser does. Written by the standards, not by our own code.
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Pushed = {
  said: unknown
  claims: { aud: string; exp: number; sub: string }
  ttl: string
}

const bytes = (text: string) => Buffer.from(text, 'base64url')
const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))

export async function pushServer() {
  const own = createECDH('prime256v1')
  const publicKey = own.generateKeys()
  const auth = randomBytes(16)
  const pushed: Pushed[] = []
  let answers: number[] = []

  /** RFC 8188 and 8291: one record, for this browser. */
  function open(body: Buffer): unknown {
    const salt = body.subarray(0, 16)
    const theirs = body.subarray(21, 21 + (body[20] ?? 0))
    const record = body.subarray(21 + theirs.length)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, theirs])
    const secret = derive(own.computeSecret(theirs), auth, info, 32)
    const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
    const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
    const decipher = createDecipheriv('aes-128-gcm', key, nonce)
    decipher.setAuthTag(record.subarray(-16))
    const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
  }

  /** RFC 8292. @throws when it is not signed by the key that it names */
  function claimsOf(header: string): Pushed['claims'] {
    const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? []
    const [head = '', claims = '', signature = ''] = token.split('.')
    const point = bytes(key)
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    }
    const signer = {
      key: createPublicKey({ key: jwk, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363' as const,
    }
    if (!verify('sha256', Buffer.from(`${head}.${claims}`), signer, bytes(signature)))
      throw new Error('The word of the sender is not signed by its key.')
    return JSON.parse(bytes(claims).toString()) as Pushed['claims']
  }

  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const status = answers.shift() ?? 201
    if (status === 201 && request.headers['content-encoding'] === 'aes128gcm')
      pushed.push({
        said: open(Buffer.concat(parts)),
        claims: claimsOf(request.headers.authorization ?? ''),
        ttl: String(request.headers.ttl),
      })
    response.writeHead(status).end()
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const host = `localhost:${(server.address() as AddressInfo).port}`
  return {
    host,
    pushed,
    /** Answers the next ones with these. */
    answer: (...codes: number[]) => void (answers = codes),
    /** What the browser says when it is turned on. */
    subscription: (path = 'one') =>
      JSON.stringify({
        endpoint: `http://${host}/${path}`,
        expirationTime: null,
        keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
      }),
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
