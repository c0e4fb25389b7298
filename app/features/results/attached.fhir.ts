/** The document sent with a report: its words where it is text, else what kind of file it is. Pure. */
import type { Attachment } from 'fhir/r4'
import { words } from '../record/tolerant.fhir.ts'
import { decoded } from '../visits/attachment.fhir.ts'
import { blocksOfHtml, blocksOfText, type Block } from '../visits/note-text.ts'

export type Attached =
  | { kind: 'text'; blocks: Block[] }
  /** `inside`: the file came with the report; else it stayed with the sender. */
  | { kind: 'file'; title: string; contentType: string; inside: boolean }

export function readAttachment(attachment: Attachment): Attached {
  // Some senders call XHTML `application/xhtml`.
  const contentType = words(attachment.contentType)?.replace(/^application\/xhtml$/i, '$&+xml')
  const { type, text, bytes } = decoded({ ...attachment, contentType })
  if (text) {
    const blocks = /html/.test(type) ? blocksOfHtml(text) : blocksOfText(text)
    return { kind: 'text', blocks }
  }
  const title = words(attachment.title) ?? ''
  return { kind: 'file', title, contentType: contentType ?? '', inside: bytes !== null }
}
