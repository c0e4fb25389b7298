/** The document sent with a report: its text where it is text, else what kind of file it is. Pure. */
import type { Attachment } from 'fhir/r4'
import { words } from '../record/tolerant.fhir.ts'

export type Attached =
  | { kind: 'text'; text: string }
  /** `inside`: the file came with the report; else it stayed with the sender. */
  | { kind: 'file'; title: string; contentType: string; inside: boolean }

export function readAttachment(attachment: Attachment): Attached {
  const contentType = words(attachment.contentType) ?? ''
  const [type = '', ...parameters] = contentType.toLowerCase().split(';')
  const data = words(attachment.data)
  const charset = parameters.join(';').match(/charset="?([\w-]+)/)?.[1]
  const isText = /^text\/(plain|html|markdown)$|^application\/xhtml/.test(type.trim())
  if (data && isText) {
    const text = decode(data, charset)
    return { kind: 'text', text: /html/.test(type) ? htmlText(text) : text.trim() }
  }
  const title = words(attachment.title) ?? ''
  return { kind: 'file', title, contentType: type.trim(), inside: data !== null }
}

/** Base64 in a named character set. Windows' is the fallback: it reads any byte, and old senders use it. */
function decode(data: string, charset = 'utf-8'): string {
  const bytes = Buffer.from(data, 'base64')
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

/**
 * The words of a small HTML document, a line per block. It is shown as text and never as markup, so
 * what is missed here is at worst ugly.
 */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(br|hr)\b[^>]*>/gi, '\n')
    .replace(/<\/(p|div|li|tr|h[1-6]|pre|section|table|ul|ol|dt|dd|caption)\s*>/gi, '\n')
    .replace(/<\/(td|th)\s*>/gi, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[\da-f]+|[a-z]+);/gi, entity)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function entity(all: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? all
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : all
}
