/** How a signature reads: as whom somebody signed, and how they had proved who they are. Pure. */
import type { TextKey } from '../../../texts/en.ts'
import type { Texts } from '../../../texts/texts.ts'
import type { Content } from './content.ts'

/** What was done, as the keys of texts name it: a withdrawal that staff wrote down is not theirs. */
export const wordOf = ({ kind, role }: Pick<Content, 'kind' | 'role'>) =>
  kind === 'withdrawn' && role === 'staff' ? 'told' : kind

export const asWhom = (t: Texts, { role, as }: Pick<Content, 'role' | 'as'>): string =>
  role === 'staff' ? t('sign.as.staff', { role: as ?? '' }) : t(`sign.as.${role}`)

const known = [
  'intake',
  'invite',
  'password',
  'passkey',
  'link',
  'totp',
  'sms',
  'recovery',
  'activation',
]

export const methodWords = (t: Texts, methods: readonly string[]): string =>
  t.list(
    methods.map((one) => t(`sign.method.${known.includes(one) ? one : 'other'}` as TextKey)),
  ) || t('sign.method.other')
