// Word of the SMS provider that it did not sign: whoever manages the clinic looks whether its secret was changed.
import type { Kind } from '../work/kind.ts'

/** There is one provider: what it is about is always this. */
export const THE_PROVIDER = '00000000-0000-8000-8000-00000000a0d2'

export const forgedText = {
  kind: 'forged-text',
  title: 'work.forged-text',
  may: 'clinic.manage',
  line: 'work.forged-text.line',
  href: () => '/staff/notices',
  deed: null,
  tell: async () => [{ term: 'work.forged-text.todo', value: { text: 'work.forged-text.how' } }],
} as const satisfies Kind
