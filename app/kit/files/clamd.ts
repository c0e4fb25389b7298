// Asks ClamAV's `clamd` over its socket whether a stream of bytes is malware (INSTREAM). The bytes go to clamd alone; what
// it writes down of them while it looks, it writes where its own configuration says: give it a folder in memory.
import net from 'node:net'
import type { Scanner } from '../config-files.ts'

export type Verdict = 'clean' | 'malware'

/** Thrown when nobody could look: clamd is not there, is busy, or gave up. Worth another try later. */
export class NoVerdict extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'NoVerdict'
  }
}

const PATIENCE = 120_000 // ms without a word

/** @throws NoVerdict */
export async function scan(scanner: Scanner, bytes: AsyncIterable<Uint8Array>): Promise<Verdict> {
  const socket = net.connect(scanner)
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('silent')))
  const answer = readAnswer(socket)
  answer.catch(() => {}) // is asked for below; until then nobody hears of it
  try {
    await write(socket, Buffer.from('zINSTREAM\0'))
    for await (const piece of bytes) {
      if (piece.length === 0) continue
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      await write(socket, length)
      await write(socket, piece)
    }
    await write(socket, Buffer.alloc(4))
    return verdictOf(await answer)
  } catch (error) {
    // It answers early, and closes, when it has seen enough or takes no more.
    const said = await Promise.race([answer.catch(() => ''), closed(socket)])
    if (said) return verdictOf(said)
    if (isOfSocket(error)) throw new NoVerdict('scanner_unreachable')
    throw error
  } finally {
    socket.destroy()
  }
}

function verdictOf(answer: string): Verdict {
  if (answer.endsWith(': OK')) return 'clean'
  if (answer.endsWith(' FOUND')) return 'malware'
  throw new NoVerdict(/size limit/i.test(answer) ? 'scanner_limit' : 'scanner_failed')
}

const isOfSocket = (error: unknown): boolean =>
  error instanceof NotWritten || error instanceof NoVerdict

class NotWritten extends Error {}

const write = (socket: net.Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((done, failed) => {
    socket.write(bytes, (error) => (error ? failed(new NotWritten(error.message)) : done()))
  })

/** What it says, up to the zero byte or its end. */
async function readAnswer(socket: net.Socket): Promise<string> {
  let said = ''
  try {
    for await (const piece of socket) said += String(piece)
  } catch {
    // broke off: what was said so far counts
  }
  const answer = said.replace(/\0.*$/s, '').trim()
  if (!answer) throw new NoVerdict('scanner_unreachable')
  return answer
}

const closed = (socket: net.Socket): Promise<string> =>
  new Promise((done) => {
    if (socket.closed) done('')
    else socket.once('close', () => setImmediate(() => done('')))
  })
