// An answer as it came over the wire: `fetch` would unpack it before its size could be known.
import http from 'node:http'
import https from 'node:https'
import zlib from 'node:zlib'

export type Raw = { url: string; encoding: string; size: number; text: string }

type Options = { cookie?: string; agent?: http.Agent; headers?: Record<string, string> }

/** GETs as a browser asks, following redirects within the portal; `size` is that of the last body as sent. */
export async function fetchRaw(url: string, options: Options = {}): Promise<Raw> {
  const { response, body } = await get(url, options)
  const { location } = response.headers
  if (location) return fetchRaw(new URL(location, url).href, options)
  const encoding = response.headers['content-encoding'] ?? 'none'
  return {
    url,
    encoding,
    size: body.length,
    text: (encoding === 'br' ? zlib.brotliDecompressSync(body) : body).toString('utf8'),
  }
}

/** GETs and throws the body away; for measuring servers, not bodies. @returns the status */
export const hit = async (url: string, options: Options): Promise<number> =>
  (await get(url, options)).response.statusCode ?? 0

function get(url: string, { cookie, agent, headers }: Options) {
  return new Promise<{ response: http.IncomingMessage; body: Buffer }>((done, failed) => {
    const client = url.startsWith('https:') ? https : http
    const sent = {
      'Accept-Encoding': 'gzip, deflate, br, zstd',
      'User-Agent': 'Mozilla/5.0 (Linux; Android 15) portico-bench',
      ...(cookie && { Cookie: cookie }),
      ...headers,
    }
    client
      .get(url, { agent, headers: sent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => done({ response, body: Buffer.concat(chunks) }))
        response.on('error', failed)
      })
      .on('error', failed)
  })
}
