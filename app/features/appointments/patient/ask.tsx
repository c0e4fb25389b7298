/** "Ask the front desk": a message whose subject stands already, and the telephone. */
import { Words } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'

export const askLink = '/messages/new?about=visit'

export function Ask({ words, phone }: { words: TextKey; phone?: string }) {
  return (
    <p>
      <Words
        of={words}
        values={phone ? { phone } : {}}
        links={{ write: askLink, ...(phone && { call: `tel:${phone.replace(/[^+\d]/g, '')}` }) }}
      />
    </p>
  )
}
