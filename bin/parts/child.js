// Starts other programs and passes on what happens: signals to them, their end to us.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @typedef {{ code: number, output: string }} Ended */

/**
 * Runs a program to its end in our terminal. 128 + n when signal n ended it, as a shell says it; 127 when it
 * could not start.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { quiet?: boolean }} [options] quiet: collect what it
 *   writes instead of showing it
 * @returns {Promise<Ended>}
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  const child = spawn(command, args, {
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    ...options,
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  // Ctrl-C reaches it too, being of our terminal: it decides what to do, and we wait for its end.
  const silence = onSignals(['SIGINT', 'SIGTERM', 'SIGHUP'], (signal) => {
    if (signal !== 'SIGINT' || !hasTerminal()) child.kill(signal)
  })
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      silence()
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code, signal) => end(code ?? 128 + (constants.signals[signal ?? ''] ?? 0)))
  })
}

/**
 * Lets another Node go on with the same script, and ends as it ends. Returns false when that Node cannot
 * start here, and never when it could.
 *
 * It gets a session of its own, so that only what we pass on reaches it: a Ctrl-C comes from the terminal to
 * the whole group and once more from npm, and must not arrive as two. When we die without a word, the channel
 * between us closes, and it stops by itself (see `followStarter`).
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<false>}
 */
export async function handOver(node, args) {
  const windows = process.platform === 'win32'
  const child = spawn(node, args, {
    detached: !windows,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PORTICO_HANDED_OVER: '1' },
  })
  const started = await new Promise((resolve) => {
    child.once('spawn', () => resolve(true))
    child.once('error', () => resolve(false))
  })
  if (!started) return false
  const last = new Map()
  const silence = onSignals(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGWINCH'], (signal) => {
    const repeated = performance.now() - (last.get(signal) ?? -Infinity) < 1000
    last.set(signal, performance.now())
    // On Windows it shares our console and hears Ctrl-C itself.
    if (signal === 'SIGWINCH' || (!repeated && !windows)) child.kill(signal)
  })
  return new Promise(() => {
    child.once('exit', (code, signal) => {
      silence()
      // Dying of the same signal tells our parent the truth.
      if (signal) process.kill(process.pid, signal)
      else process.exit(code ?? 1)
    })
  })
}

/** The other end of `handOver`: stops, as on a signal, when the process that started us is gone. */
export function followStarter() {
  if (!process.env.PORTICO_HANDED_OVER || !process.channel) return
  delete process.env.PORTICO_HANDED_OVER
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // Or the open channel would keep a finished program alive.
  process.channel.unref()
}

/**
 * @param {NodeJS.Signals[]} signals
 * @param {(signal: NodeJS.Signals) => void} act
 * @returns {() => void} takes the listeners away again
 */
function onSignals(signals, act) {
  for (const signal of signals) process.on(signal, act)
  return () => {
    for (const signal of signals) process.off(signal, act)
  }
}

const hasTerminal = () =>
  Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)
