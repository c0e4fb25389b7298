// How far a long command has come: a bar with the time left on a terminal, a line now and then elsewhere.

type Out = { isTTY?: boolean; columns?: number; write(text: string): unknown }

export type ProgressBar = {
  /** @param done of `total`; @param resources so far */
  show(done: number, resources: number): void
  end(): void
}

const OFTEN = 100 // ms between two looks of a bar
const SELDOM = 5000 // ms between two lines where there is no terminal

/** `now` in ms; `total` in bytes. */
export function progressBar(given: {
  total: number
  out: Out
  quiet: boolean
  now?: () => number
}): ProgressBar {
  const { total, out, quiet, now = () => performance.now() } = given
  const started = now()
  let shown = started
  let any = false
  if (quiet) return { show: () => {}, end: () => {} }
  return {
    show(done, resources) {
      const at = now()
      if (at - shown < (out.isTTY ? OFTEN : SELDOM)) return
      shown = at
      any = true
      const part = total > 0 ? Math.min(done / total, 1) : 1
      const said = `${Math.floor(part * 100)} %  ${resources} resources  ${timeLeft(part, at - started)}`
      out.write(out.isTTY ? `\r${bar(part, said, out.columns ?? 80)}\u001b[K` : `${said}\n`)
    },
    end() {
      if (any && out.isTTY) out.write('\r\u001b[K')
    },
  }
}

function bar(part: number, said: string, columns: number): string {
  const room = Math.min(40, columns - said.length - 3)
  if (room < 10) return said.slice(0, columns - 1)
  const full = Math.round(part * room)
  return `${'█'.repeat(full)}${'░'.repeat(room - full)}  ${said}`
}

/** What is left at the speed so far, in words; '' while nothing can be said. */
export function timeLeft(part: number, elapsed: number): string {
  if (part <= 0 || elapsed < 1000) return ''
  const seconds = Math.round((elapsed / part - elapsed) / 1000)
  if (seconds < 60) return `${seconds} s left`
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? `${minutes} min left`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}
