// What a measurement has started, so that it ends with the measurement: also when that fails or is cut short.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const stops: (() => unknown)[] = []

/** Calls `stop` when the measurement is over, the last one first. */
export const later = (stop: () => unknown): void => void stops.push(stop)

/** A folder of this measurement's own, gone when it is over. */
export function temporaryFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `portico-bench-${name}-`))
  later(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function stopEverything(): Promise<void> {
  for (const stop of stops.splice(0).toReversed()) await stop()
}

/** Ctrl-C in the middle of a measurement leaves nothing behind. */
export function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // The command line's own way out would be faster, and leave a portal and its database running.
    process.removeAllListeners(signal)
    process.once(signal, () => {
      void stopEverything().finally(() => process.exit(130))
    })
  }
}
