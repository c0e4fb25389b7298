// What tests of faults have in common: moments drawn from a fixed seed, and processes that are killed.
import { spawn, type ChildProcess } from 'node:child_process'

/** Numbers from 0 to 1, the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const children: ChildProcess[] = []

/** Starts a process of the file, which says `ready` once it works. @returns when it does */
export async function startWorker(file: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (said: Buffer) => said.includes('ready') && ready())
    child.once('exit', () => failed(new Error('The worker did not start.')))
  })
  return child
}

/** For `afterAll`: whatever a test that failed left running. */
export function killWorkers(): void {
  for (const child of children) child.kill('SIGKILL')
}
