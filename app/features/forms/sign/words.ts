/** How a signature reads: as whom somebody signed, and how they had proved who they are. Pure. */
import type { TextKey } from '../../../texts/en.ts'
import type { Texts } from '../../../texts/texts.ts'
import type { Content } from './content.ts'

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
