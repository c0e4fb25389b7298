// A server that speaks S3, on this machine, with a bucket of its own: what the storage is tried against.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
// @ts-expect-error it brings no types
import S3rver from '@20minutes/s3rver'

const BUCKET = 'portico-test'

/**
 * @param strict whether signatures must be right: its check forgets the slash behind a bucket's name, so that lists fail
 * @returns the settings that lead to it; call `stop()` at the end
 */
export async function s3Server({ strict = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    allowMismatchedSignatures: !strict,
    directory: folder,
    configureBuckets: [{ name: BUCKET }],
  })
  /** Headers of each request. */
  const asked: Record<string, string>[] = []
  server.middleware.unshift((ctx: { headers: Record<string, string> }, next: () => unknown) => {
    asked.push(ctx.headers)
    return next()
  })
  const { port } = await server.run()
  return {
    asked,
    env: { PORTICO_FILES_URL: `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/${BUCKET}/clinic` },
    stop: async () => {
      await server.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
