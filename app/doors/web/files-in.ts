// Forms with files: each file goes from the wire into the storage, sealed, while it comes in. Nothing of it is taken before
// it is known who sends it and whose it is, and none of it is ever in memory or on a disk in clear as a whole.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import Busboy, { type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import { invalid, PorticoError } from '../../kit/errors.ts'
import { isNoText } from './form.ts'
import { fileFromStream, type Written } from '../../kit/files/write.ts'
import type { Kit } from '../../kit/kit.ts'

/** A file that came with a form: in the storage for `keepFile`, or why it was not taken. */
export type FileIn = { field: string; name: string } & (
  | { written: Written }
  | { why: PorticoError }
)

/** Whose record files go to. */
export type Into = {
  kit: Kit
  patient: string
  /** Bytes of one file, where it is less than others may have. */
  most?: number
}

const MOST_FILES = 20

/** Addresses whose forms bring files, and how many bytes one may have. */
const addresses =
  /^\/(forms\/[\da-f-]{36}\/q[\d-]+\/file|profile\/insurance\/(front|back)|intake\/at\/[\w-]{43}\/q[\d-]+\/file|uploads\/(new|for\/[\da-f-]{36})|messages\/(new|[\da-f-]{36})|staff\/patients\/[\da-f-]{36}\/(documents\/(new|[\da-f-]{36}\/amend)|messages\/(new|[\da-f-]{36})))$/
export const FILES_LIMIT = 512 * 1024 * 1024
/** Of what comes with a form without an account: one photograph, and the form around it. */
const STRANGERS_LIMIT = 16 * 1024 * 1024

/** Bytes that one request with files may bring. */
export const filesLimit = (url: string): number =>
  url.startsWith('/intake/') ? STRANGERS_LIMIT : FILES_LIMIT

export const takesFiles = (url: string): boolean => addresses.test(url.split('?')[0] as string)

/**
 * Fills `form` with the fields of a request.
 * @param into asked once, before the first file is taken, with the fields that stand before it. @throws to take nothing
 * @returns the files, in the order of the form; what was not chosen is none
 */
export async function readFilesForm(
  request: Request,
  form: FormData,
  into: (before: FormData) => Promise<Into>,
): Promise<FileIn[]> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) throw unreadable()
  const files: FileIn[] = []
  let asked: Promise<Into> | undefined
  let taking: Promise<void> = Promise.resolve()
  let open: BusboyFileStream | undefined
  const parser = new Busboy({
    headers: { 'content-type': type } as BusboyHeaders,
    limits: { files: MOST_FILES, fields: 200, fieldSize: 64 * 1024, headerPairs: 50 },
  })
  parser.on('field', (name, value) => {
    if (isNoText(value)) parser.destroy(unreadable())
    else form.append(name, value)
  })
  parser.on('file', (field, stream, name) => {
    stream.on('error', () => {}) // whoever reads it hears of it
    if (!name) return void stream.resume()
    open = stream
    const before = taking
    taking = (async () => {
      await before
      files.push(await take(await (asked ??= into(form)), field, name, stream))
    })()
    taking.catch((error: Error) => parser.destroy(error))
  })
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
    await taking
  } catch (error) {
    open?.destroy(error as Error)
    await taking // says better than the parser why
    throw error instanceof PorticoError || error instanceof Response ? error : unreadable()
  }
  return files
}

async function take(
  { kit, patient, most }: Into,
  field: string,
  name: string,
  stream: BusboyFileStream,
): Promise<FileIn> {
  try {
    return { field, name, written: await fileFromStream(kit, { patient, name, most }, stream) }
  } catch (error) {
    if (!(error instanceof PorticoError) || error.kind !== 'invalid') throw error
    stream.resume() // the others of the form may be well
    return { field, name, why: error }
  }
}

const unreadable = () =>
  invalid(
    'form_unreadable',
    'What was sent did not arrive whole, so nothing was changed. Try again.',
  )
