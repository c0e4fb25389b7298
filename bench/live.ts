// live.p99_ms, live.memory_mb, live.lost: 450 patients and 50 members of staff have a thread open, and write 50 messages a
// second, half of them the patients. A message has appeared when the page of the other one, asked for because the stream said so, holds it:
// what live.js does in the browser. Whoever sends is led back to the page of the thread, which is drawn anew for them.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import type { Measured } from './figures.ts'
import { fillLive, type Pair, type Side } from './live-people.ts'
import { dataFolder, startBenchPortal } from './portal.ts'
import type { Say } from './run.ts'
import { later } from './stopping.ts'

const PATIENTS = 450
const STAFF = 50 // each with the thread of one patient open; the others' they answer as well
const EACH_SECOND = 50
const WARM_UP = 10 // seconds that do not count
const SECONDS = 30
const LATEST = 5_000 // ms after the last one was sent

type Waiting = { seen(): void }
type Answer = { status: number; text: string }

export async function measureLive(say: Say): Promise<Measured> {
  const folder = dataFolder('live')
  // What fills the demonstration needs memory that serving does not: so it is started again.
  await (await startBenchPortal(folder)).stop()
  const pairs = await fillLive(folder, { patients: PATIENTS, staff: STAFF })
  const portal = await startBenchPortal({ ...folder, PORTICO_TRUST_PROXY: 'loopback' })
  const load = new Load(portal.origin)
  later(() => load.end())
  for (const { patient } of pairs) await load.open(patient)
  for (const { staff } of pairs.slice(0, STAFF)) await load.open(staff)
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

class Load {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  readonly #streams: http.ClientRequest[] = []
  /** By words of a message: who waits for it to appear. */
  readonly #waiting = new Map<Side, Map<string, Waiting>>()
  /** How far the thread is that a page shows; to `version` the answer of a member of staff goes. */
  readonly #shown = new Map<Side, { mark: string; version: string }>()
  #asked = 0
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

  /** Opens the page and its stream; looks again whenever that speaks, as the script of the page does. */
  async open(side: Side): Promise<void> {
    this.#waiting.set(side, new Map())
    await this.#look(side, '')
    let again = false
    let busy = false
    const hear = async (said: string) => {
      if (said === this.#shown.get(side)?.mark) return
      again = true
      if (busy) return
      busy = true
      while (again) {
        again = false
        await this.#look(side)
      }
      busy = false
    }
    await this.#listen(side, side.stream, hear)
    // The numbers that stand on every page.
    await this.#listen(side, side.counts, () => Promise.resolve())
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
  async run(pairs: Pair[], seconds: number): Promise<{ times: number[]; lost: number }> {
    const times: number[] = []
    const all: Promise<void>[] = []
    const start = performance.now()
    for (let n = 0; n < seconds * EACH_SECOND; n++) {
      const due = start + (n * 1000) / EACH_SECOND
      const wait = due - performance.now()
      if (wait > 0) await new Promise((go) => setTimeout(go, wait))
      const fromStaff = n % 2 === 1
      const which = n >> 1
      const pair = pairs[which % (fromStaff ? PATIENTS : STAFF)] as Pair
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
    // To answer a thread they have to open it first.
    if (!this.#shown.has(from)) await this.#look(from, '')
    const start = performance.now()
    const words = `Message ${randomUUID()}`
    const appeared = new Promise<void>((seen) => this.#waiting.get(to)?.set(words, { seen }))
    const key = randomUUID()
    // Staff are first shown what came while they wrote; then they send it all the same.
    for (let status = 0; status !== 302;) {
      const form = new FormData()
      const fields = { body: words, key, do: 'send', version: this.#shown.get(from)?.version ?? '' }
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      const answer = await this.#ask(from, '', form)
      status = answer.status
      if (status !== 302 && status !== 200 && status !== 409)
        throw new Error(`A message was answered with ${status}.`)
      await this.#look(from, '')
    }
    await appeared
    times.push(performance.now() - start)
  }

  async #look(side: Side, part = '/talk'): Promise<void> {
    const { status, text } = await this.#ask(side, part)
    if (status !== 200) throw new Error(`${side.address} was answered with ${status}.`)
    const [, mark = '', version = ''] =
      /data-mark="([^"]*)"(?: data-version="(\d+)")?/.exec(text) ?? []
    this.#shown.set(side, { mark, version })
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
  #ask(side: Side, part: string, form?: FormData): Promise<Answer> {
    const once = () => this.#askOnce(side, part, form)
    return once().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') throw error
      return once()
    })
  }

  async #askOnce(side: Side, part: string, form?: FormData): Promise<Answer> {
    const sent = form && new Response(form)
    const body = sent && Buffer.from(await sent.arrayBuffer())
    const type = sent?.headers.get('Content-Type')
    return new Promise((done, failed) => {
      const request = http.request(
        this.origin + side.address + part,
        {
          method: form ? 'POST' : 'GET',
          agent: this.#agent,
          headers: {
            ...this.#headers(side),
            ...(type && { 'Content-Type': type }),
          },
        },
        (answer) => {
          let text = ''
          answer.on('error', failed)
          answer.setEncoding('utf8')
          answer.on('data', (piece: string) => (text += piece))
          answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
        },
      )
      request.on('error', failed)
      request.end(body)
    })
  }
}
