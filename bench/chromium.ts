// One Chromium for a measurement, listening on a port of this machine.
import { spawn } from 'node:child_process'
import { chromiumPath } from '../test/support/browser.ts'
import { freePort } from '../test/support/demonstration.ts'
import { later, temporaryFolder } from './stopping.ts'

/** @returns the port on which it takes commands; it stops with the measurement */
export async function startChromium(): Promise<number> {
  const port = await freePort()
  const profile = temporaryFolder('chromium')
  const child = spawn(
    chromiumPath(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      // The portal's certificate is its own: nobody else vouches for it.
      '--ignore-certificate-errors',
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own: the program may be a script that starts the browser and waits for it.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  later(async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    await gone
  })
  await new Promise<void>((ready, failed) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('DevTools listening on')) ready()
    })
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`Chromium did not start:\n${said}`)))
  })
  return port
}
