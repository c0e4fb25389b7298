// A real mail server on loopback, and a real server that speaks Twilio's REST API: what they took, and what they
// are told to answer.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { generate } from 'selfsigned'
import { SMTPServer } from 'smtp-server'

export type Mail = { from: string; to: string[]; message: string; secure: boolean }

/** @param trusted whether this process believes its certificate */
export async function mailServer({ trusted = true, offersTls = true } = {}) {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  if (trusted) tls.setDefaultCACertificates([...tls.getCACertificates('default'), made.cert])
  const mails: Mail[] = []
  const waiting: (() => void)[] = []
  let answers: number[] = []
  const server = new SMTPServer({
    key: made.private,
    cert: made.cert,
    hideSTARTTLS: !offersTls,
    authOptional: !offersTls,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'portal' && password === 'a secret'
        ? done(null, { user: username })
        : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) => {
      const code = answers.shift()
      if (code) done(Object.assign(new Error(`<${address}> is not here`), { responseCode: code }))
      else done()
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          message: Buffer.concat(parts).toString(),
          secure: session.secure,
        })
        done()
        for (const told of waiting.splice(0)) told()
      })
    },
  })
  server.on('error', () => {}) // a client that leaves because it does not trust us
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    cert: made.cert,
    /** Refuses the next recipients with these codes, one after another. */
    answer: (...codes: number[]) => void (answers = codes),
    /** The next mail to arrive. */
    next: () => new Promise<void>((told) => void waiting.push(told)),
    url: (password = 'a secret') =>
      `smtp://portal:${encodeURIComponent(password)}@localhost:${port}`,
    stop: () => new Promise<void>((done) => server.close(done)),
  }
}

export type Text = { address: string; key: string; fields: Record<string, string> }

export async function smsServer() {
  const texts: Text[] = []
  let answers: [status: number, body: string][] = []
  const server = http.createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const [status, said] = answers.shift() ?? [201, JSON.stringify({ sid: `SM${texts.length}` })]
    if (status === 201)
      texts.push({
        address: request.url ?? '',
        key: Buffer.from(
          (request.headers.authorization ?? '').replace('Basic ', ''),
          'base64',
        ).toString(),
        fields: Object.fromEntries(new URLSearchParams(body)),
      })
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(said)
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const { port } = server.address() as AddressInfo
  return {
    texts,
    /** Answers the next requests like this, one after another. */
    answer: (...next: typeof answers) => void (answers = next),
    url: `http://AC123:a%20token@localhost:${port}`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
