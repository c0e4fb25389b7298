// live.p99_ms, live.memory_mb, live.lost: 450 patients and 50 members of staff have a thread open, and write 50 messages a
// second, half of them the patients. A message has appeared when the page of the other one, asked for because the stream said so, holds it:
// what live.js does in the browser: it also sends what they write, and gets the messages of the thread back.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import zlib from 'node:zlib'
import type { Measured } from './figures.ts'
import { fillLive, type Pair, type Side } from './live-people.ts'
import { dataFolder, startBenchPortal } from './portal.ts'
import type { Say } from './run.ts'
import { later } from './stopping.ts'

const PATIENTS = 450
const STAFF = 50 // each with the thread of one patient open; the others' they answer as well
const EACH_SECOND = 50
const AT_ONCE = 10 // people who open their page at the same moment, before anything is measured
const WARM_UP = 18 // seconds that do not count
const SECONDS = 30
const LATEST = 5_000 // ms after the last one was sent

type Waiting = { seen(): void }
type Answer = { status: number; text: string }
/** How far the thread is that a page shows, to which `version` an answer of staff goes; and what its form holds beside words. */
type Shown = { mark: string; heard: string; version: string; form: Record<string, string> }

export async function measureLive(say: Say): Promise<Measured> {
  const folder = dataFolder('live')
  // What fills the demonstration needs memory that serving does not: so it is started again.
  await (await startBenchPortal(folder)).stop()
  const pairs = await fillLive(folder, { patients: PATIENTS, staff: STAFF })
  const portal = await startBenchPortal({ ...folder, PORTICO_TRUST_PROXY: 'loopback' })
  const load = new Load(portal.origin)
  later(() => load.end())
  const sides = [
    ...pairs.map(({ patient }) => patient),
    ...pairs.slice(0, STAFF).map(({ staff }) => staff),
  ]
  for (let n = 0; n < sides.length; n += AT_ONCE)
    await Promise.all(sides.slice(n, n + AT_ONCE).map((side) => load.open(side)))
  // Staff have looked at each thread once, with nothing left open, before they answer in it.
  for (let n = STAFF; n < pairs.length; n += AT_ONCE)
    await Promise.all(pairs.slice(n, n + AT_ONCE).map(({ staff }) => load.look(staff, '')))
  say(`  ${PATIENTS + STAFF} people have a thread open`)
  await load.run(pairs, WARM_UP)
  const memory = watchMemory(portal.process.pid as number)
  const { times, lost } = await load.run(pairs, SECONDS)
  if (load.failure) say(`  ${load.failure.message}`)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Infinity
  say(
    `  ${times.length} messages: half within ${at(0.5).toFixed(0)} ms, 99 % ${at(0.99).toFixed(0)}`,
  )
  return { 'live.p99_ms': at(0.99), 'live.memory_mb': memory(), 'live.lost': lost }
}

/** @returns tells the most it was, in MB */
function watchMemory(pid: number): () => number {
  let most = 0
  const look = () => {
    const kb = /^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    most = Math.max(most, Number(kb) / 1024)
  }
  const timer = setInterval(look, 200)
  return () => {
    clearInterval(timer)
    look()
    return most
  }
}

export class Load {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  readonly #streams: http.ClientRequest[] = []
  /** By words of a message: who waits for it to appear. */
  readonly #waiting = new Map<Side, Map<string, Waiting>>()
  readonly #shown = new Map<Side, Shown>()
  readonly #busy = new Set<Side>()
  #asked = 0
  #written = 0
  /** The first thing that went wrong; what it kept from appearing counts as lost. */
  failure: Error | undefined
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  end(): void {
    for (const stream of this.#streams) stream.destroy()
    this.#agent.destroy()
  }

  /** Opens the page and its streams. */
  async open(side: Side): Promise<void> {
    this.#waiting.set(side, new Map())
    await this.look(side, '')
    await this.#listen(side, side.stream, (said) => this.#hear(side, said))
    // The numbers that stand on every page.
    await this.#listen(side, side.counts, () => Promise.resolve())
  }

  /** Looks again when the thread has moved on, one time after the other, as the script of the page does. */
  async #hear(side: Side, said: string): Promise<void> {
    const shown = this.#shown.get(side) as Shown
    ;[shown.heard = ''] = said.split(' ')
    if (this.#busy.has(side)) return
    this.#busy.add(side)
    while (shown.heard !== shown.mark) {
      const asked = shown.heard
      // That the other side has read a page says by itself.
      if (withoutRead(asked) === withoutRead(shown.mark)) shown.mark = asked
      else {
        await this.look(side)
        if (asked === shown.heard) shown.heard = shown.mark
      }
    }
    this.#busy.delete(side)
  }

  async #listen(side: Side, address: string, hear: (said: string) => Promise<void>): Promise<void> {
    await new Promise<void>((ready, failed) => {
      const stream = http.get(
        this.origin + address,
        { agent: false, headers: this.#headers(side) },
        (answer) => {
          if (answer.statusCode !== 200) failed(new Error(`A stream: ${answer.statusCode}.`))
          answer.once('data', () => {
            ready()
            answer.on('data', (part: Buffer) => {
              const said = part
                .toString()
                .match(/^data: (.*)$/gm)
                ?.at(-1)
              if (said)
                hear(said.slice('data: '.length)).catch(
                  (error: Error) => void (this.failure ??= error),
                )
            })
          })
        },
      )
      stream.on('error', () => {})
      this.#streams.push(stream)
    })
  }

  /** Sends at an even pace, whatever comes back; threads take turns, and so do their sides. */
  async run(
    pairs: Pair[],
    seconds: number,
    each = EACH_SECOND,
  ): Promise<{ times: number[]; lost: number }> {
    const times: number[] = []
    const all: Promise<void>[] = []
    const start = performance.now()
    for (let n = 0; n < seconds * each; n++) {
      const due = start + (n * 1000) / each
      const wait = due - performance.now()
      if (wait > 0) await new Promise((go) => setTimeout(go, wait))
      const fromStaff = n % 2 === 1
      const which = n >> 1
      const pair = pairs[which % (fromStaff ? pairs.length : STAFF)] as Pair
      all.push(
        this.#write(
          fromStaff ? pair.staff : pair.patient,
          fromStaff ? pair.patient : pair.staff,
          times,
        ).catch((error: Error) => void (this.failure ??= error)),
      )
    }
    await Promise.race([Promise.all(all), new Promise((go) => setTimeout(go, LATEST))])
    return { times, lost: all.length - times.length }
  }

  async #write(from: Side, to: Side, times: number[]): Promise<void> {
    const start = performance.now()
    const words = wordsOf((this.#written += 1))
    const appeared = new Promise<void>((seen) => this.#waiting.get(to)?.set(words, { seen }))
    const shown = this.#shown.get(from) as Shown
    const key = randomUUID()
    const fields = { ...shown.form, body: words, key, do: 'send', version: shown.version }
    const heard = shown.heard
    this.#busy.add(from)
    const sent = await this.#ask(from, this.#talk(from), new URLSearchParams(fields).toString())
    if (sent.status === 200) this.#show(from, sent.text)
    this.#busy.delete(from)
    if (sent.status === 200 && shown.heard === heard) shown.heard = shown.mark
    if (sent.status === 200)
      this.#hear(from, shown.heard).catch((error: Error) => void (this.failure ??= error))
    else if (sent.status === 409) await this.#writeByPage(from, fields)
    else throw new Error(`A message was answered with ${sent.status}.`)
    await appeared
    times.push(performance.now() - start)
  }

  /** Staff are first shown what came while they wrote; then they send it all the same. */
  async #writeByPage(from: Side, fields: Record<string, string>): Promise<void> {
    for (let status = 0; status !== 302;) {
      const form = new FormData()
      const { version } = this.#shown.get(from) as Shown
      for (const [name, value] of Object.entries({ ...fields, version })) form.set(name, value)
      const sent = new Response(form)
      const type = sent.headers.get('Content-Type') ?? ''
      const answer = await this.#ask(from, '', Buffer.from(await sent.arrayBuffer()), type)
      status = answer.status
      if (status !== 302 && status !== 200 && status !== 409)
        throw new Error(`A message was answered with ${status}.`)
      await this.look(from, '')
    }
  }

  /** What of the thread is not shown yet. */
  #talk = (side: Side) => `/talk?shown=${this.#shown.get(side)?.mark}`

  async look(side: Side, part = this.#talk(side)): Promise<void> {
    const { status, text } = await this.#ask(side, part)
    if (status !== 200) throw new Error(`${side.address} was answered with ${status}.`)
    this.#show(side, text, part === '')
  }

  #show(side: Side, text: string, whole = false): void {
    const [, mark = '', version = ''] =
      /data-mark="([^"]*)"(?: data-version="(\d+)")?/.exec(text) ?? []
    const shown = this.#shown.get(side) ?? { mark, heard: mark, version, form: {} }
    this.#shown.set(side, Object.assign(shown, { mark, version }))
    if (whole) shown.form = hiddenIn(text)
    const waiting = this.#waiting.get(side)
    for (const [words, { seen }] of waiting ?? [])
      if (text.includes(words)) {
        waiting?.delete(words)
        seen()
      }
  }

  #headers(side: Side): Record<string, string> {
    const n = (this.#asked += 1)
    const from = [10, n >> 16, n >> 8, n].map((part) => part & 255).join('.')
    return { Cookie: side.cookie, Origin: this.origin, 'X-Forwarded-For': from }
  }

  /** As a browser does, once more when the server had just hung up a line that was quiet for long. */
  #ask(side: Side, part: string, body?: string | Buffer, type = FIELDS): Promise<Answer> {
    const once = () => this.#askOnce(side, part, body, type)
    return once().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') throw error
      return once()
    })
  }

  #askOnce(side: Side, part: string, body: string | Buffer = '', type = ''): Promise<Answer> {
    return new Promise((done, failed) => {
      const request = http.request(
        this.origin + side.address + part,
        {
          method: body ? 'POST' : 'GET',
          agent: this.#agent,
          headers: {
            ...this.#headers(side),
            'Accept-Encoding': 'gzip, br',
            ...(body && { 'Content-Type': type }),
          },
        },
        (answer) => {
          const pieces: Buffer[] = []
          answer.on('error', failed)
          answer.on('data', (piece: Buffer) => pieces.push(piece))
          answer.on('end', () => {
            const packed = answer.headers['content-encoding'] === 'br'
            const whole = Buffer.concat(pieces)
            const text = (packed ? zlib.brotliDecompressSync(whole) : whole).toString()
            done({ status: answer.statusCode ?? 0, text })
          })
        },
      )
      request.on('error', failed)
      request.end(body)
    })
  }
}

/** Different words for each message, none of an emergency: no number can be one to call. */
const wordsOf = (n: number): string =>
  `Message ${[...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}.`

const FIELDS = 'application/x-www-form-urlencoded;charset=UTF-8'

const withoutRead = (mark: string): string => mark.split('.').slice(0, 3).join('.')

/** What the form of the answer holds before anything is written. */
function hiddenIn(page: string): Record<string, string> {
  const form = /<form[^>]*data-draft[^]*?<\/form>/.exec(page)?.[0] ?? ''
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
}
