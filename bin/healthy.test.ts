// The health check of the image, against servers that are well, ill and absent.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import path from 'node:path'
import { expect, test } from 'vitest'

/** The exit code of the check while a server answers with this status; null: none listens. */
async function checkAgainst(status: number | null): Promise<number> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(status ?? 500).end()
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const { port } = server.address() as { port: number }
  if (status === null) await new Promise((closed) => server.close(closed))
  const check = spawn(process.execPath, [path.join(import.meta.dirname, 'healthy.js')], {
    env: { ...process.env, PORT: String(port), PORTICO_TLS: '', PORTICO_TLS_CERT: '' },
    stdio: 'ignore',
  })
  const [code] = (await once(check, 'exit')) as [number]
  server.close()
  expect(asked).toEqual(status === null ? [] : ['/healthz'])
  return code
}

test('well is 0, anything else is 1', async () => {
  expect(await checkAgainst(200)).toBe(0)
  expect(await checkAgainst(503)).toBe(1)
  expect(await checkAgainst(null)).toBe(1)
})
