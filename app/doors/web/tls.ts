// TLS: the clinic's certificate, or a self-signed one to try the portal on a phone in the same room.
import fs from 'node:fs'
import path from 'node:path'
import type { Config } from '../../kit/config.ts'
import { StartError } from '../../kit/errors.ts'

type Tls = { cert: Buffer | string; key: Buffer | string; minVersion: 'TLSv1.2' }

export async function readTlsFiles(config: Config): Promise<Tls | null> {
  if (!config.tls) return null
  if (config.tls === 'self-signed') return { ...(await selfSigned(config)), minVersion: 'TLSv1.2' }
  try {
    return {
      cert: fs.readFileSync(config.tls.cert),
      key: fs.readFileSync(config.tls.key),
      minVersion: 'TLSv1.2',
    }
  } catch (error) {
    throw new StartError(
      `The TLS certificate cannot be read: ${(error as { path?: string }).path ?? 'no path'}.`,
    )
  }
}

/** Made once per data folder, so that a browser asks only once whether to trust it. */
async function selfSigned(config: Config): Promise<{ cert: string; key: string }> {
  const file = path.join(config.dataFolder, 'self-signed.json')
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'))
  const { generate } = await import('selfsigned')
  const host = new URL(config.origin).hostname
  const names = [...new Set([host, 'localhost'])].map((value) => ({ type: 2 as const, value }))
  const made = await generate([{ name: 'commonName', value: host }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names }],
  })
  const pair = { cert: made.cert, key: made.private }
  fs.writeFileSync(file, JSON.stringify(pair), { mode: 0o600 })
  return pair
}
