// A connection that writes once per turn: what is sent in one go of the program (begin and the stamp, a
// savepoint and the query behind it, the audit rows and commit) travels in one packet, for one system call.
import net from 'node:net'

type Done = (error?: Error | null) => void

export class TurnSocket extends net.Socket {
  #held = false

  constructor() {
    super()
    // connect() of Node puts its own `write` in front of ours.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'))
  }

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done) {
    if (!this.#held) {
      this.#held = true
      this.cork()
      process.nextTick(() => {
        this.#held = false
        this.uncork()
      })
    }
    return super.write(chunk, encoding as BufferEncoding, done)
  }
}
