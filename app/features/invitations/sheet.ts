// The page to print: what it says, ready to be drawn.
import type { Kit } from '../../kit/kit.ts'
import type { Sheet } from './invite.server.ts'
import { addressOf } from './letters.ts'

export type SheetData = {
  name: string
  code: string
  /** What the picture leads to: the code, not the link of the messages, which changes when they are sent again. */
  link: string
  /** Where the code is typed, as people write addresses. */
  address: string
  email: boolean
  phone: boolean
  textsAt: Date | null
  until: Date
}

export const sheetOf = (kit: Kit, { name, code, terms, textsAt, until }: Sheet): SheetData => ({
  name,
  code,
  link: addressOf(kit, 'invite', code),
  address: `${kit.config.origin.replace(/^https:\/\//, '')}/activate`,
  email: terms.email !== null,
  phone: terms.phone !== null,
  textsAt,
  until,
})
