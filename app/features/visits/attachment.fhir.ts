// FHIR Attachment: its text where it is a text, in the charset it claims.
import type { Attachment } from 'fhir/r4'
import { words } from '../record/tolerant.fhir.ts'

export type Decoded = {
  /** Media type in lower case without parameters. */
  type: string
  /** Null when it is no text, or no data came with it. */
  text: string | null
  /** Length of the data that came with it. */
  bytes: number | null
}

const texts = /^(text\/(plain|html|markdown|x-markdown)|application\/xhtml\+xml)$/

/** Decodes base64 data; data that is no base64 counts as empty, an unknown charset as UTF-8. */
export function decoded(attachment: Attachment): Decoded {
  const [media = '', ...parameters] = (words(attachment.contentType) ?? '').toLowerCase().split(';')
  const type = media.trim() || 'application/octet-stream'
  if (typeof attachment.data !== 'string' || attachment.data === '')
    return { type, text: null, bytes: null }
  const data = Buffer.from(attachment.data, 'base64')
  if (!texts.test(type)) return { type, text: null, bytes: data.length }
  const charset = parameters.map((one) => one.match(/charset\s*=\s*"?([^"\s]+)/)?.[1]).find(Boolean)
  return { type, text: textOf(data, charset), bytes: data.length }
}

function textOf(data: Buffer, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(data)
  } catch {
    return new TextDecoder().decode(data)
  }
}
