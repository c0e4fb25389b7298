// What was just done, with the way back to it: the page has gone on to the next item.
import { useTexts, Words } from '../../../texts/context.tsx'
import type { Choice } from '../choice.ts'
import { workAddress } from './address.ts'

const deeds = ['done', 'handed', 'snoozed', 'taken', 'woken', 'reopened', 'back'] as const
export type DidWhat = { what: (typeof deeds)[number]; was: string | null }

export function didOf(url: URL): DidWhat | null {
  const what = deeds.find((one) => one === url.searchParams.get('did'))
  const was = url.searchParams.get('was')
  return what ? { what, was: was && /^[\da-f-]{36}$/.test(was) ? was : null } : null
}

export function Did({ did: { what, was }, choice }: { did: DidWhat; choice: Choice }) {
  const t = useTexts()
  if (!was) return <p>{t(`work.did.${what}`)}</p>
  return (
    <p>
      {t(`work.did.${what}`)}{' '}
      <Words of="work.did.look" links={{ look: workAddress(choice, `/${was}`) }} />
    </p>
  )
}
