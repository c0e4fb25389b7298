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
  let hangUps = 0
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
        // Taken, and nobody is told: the line breaks.
        const { remotePort } = session as unknown as { remotePort: number }
        if (hangUps > 0) cut((hangUps -= 1), remotePort)
        else done()
        for (const told of waiting.splice(0)) told()
      })
    },
  })
  const cut = (_left: number, port: number) => {
    for (const one of server.connections)
      if ((one as unknown as { remotePort: number }).remotePort === port) one.close()
  }
  server.on('error', () => {}) // a client that leaves because it does not trust us
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    cert: made.cert,
    /** Refuses the next recipients with these codes, one after another. */
    answer: (...codes: number[]) => void (answers = codes),
    /** Takes the next mails and hangs up instead of saying so. */
    hangUp: (count = 1) => void (hangUps = count),
    /** The next mail to arrive. */
    next: () => new Promise<void>((told) => void waiting.push(told)),
    url: (password = 'a secret') =>
      `smtp://portal:${encodeURIComponent(password)}@localhost:${port}`,
    stop: () => new Promise<void>((done) => server.close(done)),
  }
}

export type Text = { sid: string; address: string; key: string; fields: Record<string, string> }

/** 0 takes the text and hangs up, -1 hangs up before. */
type Answer = [status: number, body: string | Buffer]

export async function smsServer() {
  const texts: Text[] = []
  let answers: Answer[] = []
  let taken = 0
  const fates = new Map<string, { status: string; error_code?: number }>()
  const media = new Map<string, Answer>()
  const asked: string[] = []
  const server = http.createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const [status, said] = answers.shift() ?? [201, JSON.stringify({ sid: `SM${taken}` })]
    const json = { 'Content-Type': 'application/json' }
    if (status === -1) return void request.socket.destroy()
    if (request.method === 'GET') {
      const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost')
      const picture = media.get(pathname)
      if (picture) asked.push(pathname)
      if (picture) return void response.writeHead(picture[0]).end(picture[1])
      const one = /\/(SM\w+)\.json$/.exec(pathname)?.[1]
      if (one) {
        const fate = fates.get(one) ?? { status: 'sent' }
        const answer = JSON.stringify({ sid: one, ...fate })
        return void response.writeHead(status === 201 ? 200 : status, json).end(answer)
      }
      const found = texts
        .map(({ fields, sid }) => ({ ...listed(fields), sid }))
        .filter(({ to }) => to === searchParams.get('To'))
      const list = JSON.stringify({ messages: found.toReversed() })
      return void response.writeHead(status === 201 ? 200 : status, json).end(list)
    }
    if (status === 201 || status === 0)
      texts.push({
        sid: `SM${taken++}`,
        address: request.url ?? '',
        key: Buffer.from(
          (request.headers.authorization ?? '').replace('Basic ', ''),
          'base64',
        ).toString(),
        fields: Object.fromEntries(new URLSearchParams(body)),
      })
    if (status === 0) return void request.socket.destroy()
    response.writeHead(status, json).end(said)
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const { port } = server.address() as AddressInfo
  return {
    texts,
    /** Pictures that were asked for. */
    asked,
    /** Answers the next requests like this, one after another. */
    answer: (...next: Answer[]) => void (answers = next),
    /** What it says of a text when it is asked; 'sent' unless told. */
    fate: (sid: string, status: string, code?: number) =>
      void fates.set(sid, { status, ...(code && { error_code: code }) }),
    /** A picture that came with a text. @returns its address */
    picture: (name: string, status: number, bytes: string | Buffer) => {
      media.set(`/media/${name}`, [status, bytes])
      return `http://localhost:${port}/media/${name}`
    },
    url: `http://AC123:a%20token@localhost:${port}`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}

const listed = ({ To, Body }: Record<string, string>) => ({
  to: To,
  body: Body,
  date_created: new Date().toUTCString(),
})
