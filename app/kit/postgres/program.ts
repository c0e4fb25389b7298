// Runs one program of PostgreSQL to its end, out of reach of the terminal's Ctrl-C.
import { spawn } from 'node:child_process'
import type { RunAs } from './run-as.ts'

export type Outcome = { code: number | null; said: string }

/** Never rejects: a program that cannot even begin ends with code null and the reason as its words. */
export function runProgram(runAs: RunAs, program: string, args: string[]): Promise<Outcome> {
  const [command, commandArgs] = runAs.command(program, args)
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, {
      ...runAs.identity,
      env: quietEnvironment(),
      // A session of its own: Ctrl-C in the terminal must not interrupt a shutdown halfway.
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('error', (error) => resolve({ code: null, said: error.message }))
    child.on('close', (code) => resolve({ code, said }))
  })
}

/**
 * Only what PostgreSQL needs. Our own environment may hold the master key, and a superuser of the database
 * could read it there (/proc/self/environ).
 */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot, TEMP, TMP } = process.env
  const kept = { PATH, HOME, TMPDIR, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' }
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
}
