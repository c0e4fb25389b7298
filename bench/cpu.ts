// Processor time of processes, as Linux counts it: user and system, in hundredths of a second.
import fs from 'node:fs'

const TICK = 10 // ms: USER_HZ is 100 on every Linux that Node runs on

type Stat = { parent: number; own: number; reaped: number }

/** @returns null when there is no such process any more */
function stat(pid: number): Stat | null {
  try {
    const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may hold spaces; what is counted stands behind it (proc(5): fields 4, 14 to 17).
    const fields = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (n: number) => fields[n - 3] as number
    return { parent: at(4), own: at(14) + at(15), reaped: at(16) + at(17) }
  } catch {
    return null
  }
}

/** Milliseconds of processor time of one process so far. */
export const processTime = (pid: number): number => (stat(pid)?.own ?? 0) * TICK

/** The same of a process, of all that it started, and of those of them that have ended. */
export function treeTime(root: number): number {
  const all = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const found = stat(Number(name))
      return found ? [{ pid: Number(name), ...found }] : []
    })
  const children = all.filter(({ parent }) => parent === root)
  const ticks = children.reduce((sum, { own }) => sum + own, 0)
  const self = all.find(({ pid }) => pid === root)
  return (ticks + (self ? self.own + self.reaped : 0)) * TICK
}
