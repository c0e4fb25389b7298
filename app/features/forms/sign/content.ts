// What is sealed of a signature: everything that a person can read of it.
import { createHash } from 'node:crypto'
import type { Vault } from '../../../kit/vault/vault.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import type { Words } from '../questionnaire/form.ts'

export const linkKinds = ['signed', 'countersigned', 'withdrawn'] as const
export type LinkKind = (typeof linkKinds)[number]

/** As whom somebody signs. `representative`: staff confirmed that the patient cannot decide. */
export const roles = ['self', 'parent', 'guardian', 'representative', 'staff'] as const
export type Role = (typeof roles)[number]

/** How the clinic was told of a withdrawal that staff wrote down. */
export const tellings = ['phone', 'letter', 'here'] as const
export type Telling = (typeof tellings)[number]

export type Content = {
  /** Random, so that nobody finds out what is sealed by trying names. */
  salt: string
  kind: LinkKind
  role: Role
  /** Who it was, as the record or the team knows them. */
  name: string
  /** Of staff: their role; of who signs for the patient: what they are to them. */
  as: string | null
  /** What was typed as a signature. */
  typed: string | null
  /** What was drawn (strokes.ts). */
  strokes: string | null
  witness: string | null
  interpreter: string | null
  /** Of a withdrawal. */
  reason: string | null
  /** Of a withdrawal that staff wrote down; not there in what was sealed before there were such. */
  told?: Telling | null
  form: { id: string; version: number; title: Words }
  /** In which the form was shown. */
  language: string
  /** How whoever signed had proved who they are, and when. */
  methods: string[]
  provedAt: string
  address: string | null
  device: string | null
  at: string
}

export type Sealing = { text: string; sum: Buffer; code: string }

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LETTERS = 16

/** The text that is sealed, its sum, and the code that stands on the paper: the beginning of the sum. */
export function sealing(content: Content): Sealing {
  const text = JSON.stringify(content)
  const sum = createHash('sha256').update(text).digest()
  const code = Array.from(
    sum.subarray(0, LETTERS),
    (byte) => ALPHABET[byte % ALPHABET.length],
  ).join('')
  return { text, sum, code }
}

/** K7QF-2MXP-… */
export const codeWords = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** As people type it. */
export const codeTyped = (said: string): string => said.toUpperCase().replace(/[^0-9A-Z]/g, '')

export const contentPlace = (code: string): string => placeOf('signature', 'content', code)

export async function openContent(
  vault: Pick<Vault, 'open'>,
  { patient, code, content }: { patient: string; code: string; content: Buffer },
): Promise<Content> {
  const plain = await vault.open(patient, contentPlace(code), content)
  return JSON.parse(plain.toString('utf8')) as Content
}
