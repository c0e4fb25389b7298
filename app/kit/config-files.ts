// Where files lie and who looks through them for malware, as the environment says it.
import path from 'node:path'
import { StartError } from './errors.ts'

export type FilesPlace =
  | { from: 'folder'; path: string }
  | {
      from: 's3'
      /** Of a server that is not Amazon's; null for theirs. */
      endpoint: string | null
      region: string
      bucket: string
      /** What all names begin with. */
      prefix: string
      /** Null: what the machine itself is allowed (an instance role, a profile). */
      key: { id: string; secret: string } | null
      encryption: { how: 'AES256' | 'aws:kms'; keyId: string | null } | null
    }

/** A socket of `clamd`: a path, or host and port. */
export type Scanner = { path: string } | { host: string; port: number }

/** @throws StartError with one sentence for a person */
export function readFilesPlace(env: NodeJS.ProcessEnv, dataFolder: string): FilesPlace {
  const { PORTICO_FILES_URL: url } = env
  if (!url) return { from: 'folder', path: path.join(dataFolder, 'files') }
  const parsed = URL.parse(url)
  // s3://bucket/prefix is Amazon's; s3+https://host/bucket/prefix is anybody's.
  const own = /^s3\+https?:$/.test(parsed?.protocol ?? '')
  const [first = '', ...rest] = (parsed?.pathname ?? '').split('/').filter(Boolean)
  const bucket = own ? first : (parsed?.hostname ?? '')
  const folders = own ? rest : [first, ...rest].filter(Boolean)
  if (!parsed || !(own || parsed.protocol === 's3:') || !bucket)
    throw new StartError(
      'PORTICO_FILES_URL must look like s3://bucket/folder, or s3+https://key:secret@storage.example.org/bucket/folder for a storage of your own.',
    )
  const { username: id, password: secret } = parsed
  return {
    from: 's3',
    endpoint: own ? `${parsed.protocol.slice(3)}//${parsed.host}` : null,
    region: parsed.searchParams.get('region') ?? env.AWS_REGION ?? 'us-east-1',
    bucket,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    key: id && secret ? { id: decodeURIComponent(id), secret: decodeURIComponent(secret) } : null,
    encryption: encryptionOf(parsed.searchParams),
  }
}

/** `?encryption=none` for a storage that knows no such header; `?encryption=aws:kms&key=…` for a key of the clinic's. */
function encryptionOf(query: URLSearchParams) {
  const how = query.get('encryption') ?? 'AES256'
  if (how === 'none') return null
  if (how !== 'AES256' && how !== 'aws:kms')
    throw new StartError(
      'The encryption in PORTICO_FILES_URL must be AES256, aws:kms or none, such as s3://bucket?encryption=aws:kms&key=…',
    )
  return { how, keyId: query.get('key') } as const
}

/** @throws StartError with one sentence for a person */
export function readScanner(env: NodeJS.ProcessEnv): Scanner | null {
  const { PORTICO_CLAMD: given } = env
  if (!given) return null
  if (given.startsWith('/')) return { path: given }
  const [, host, port] = /^\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(given) ?? []
  if (!host || !port)
    throw new StartError(
      'PORTICO_CLAMD must be the socket of clamd, such as /run/clamav/clamd.ctl, or its host and port, such as localhost:3310.',
    )
  return { host, port: Number(port) }
}
