// What an entry is called where people who treat read: the clinical term first, plain words beside it, and whether its
// patient sees it.
import { useTexts } from '../../../texts/context.tsx'
import { FaintLink } from '../../../ui/faint-link.tsx'
import { Flag } from '../../../ui/flag.tsx'
import type { Unshown } from '../../record/unshown.fhir.ts'

export type Named = { plain: string; clinical: string | null }

type TermProps = { of: Named; unshown?: Unshown | null; href?: string }

export function Term({ of: { plain, clinical }, unshown, href }: TermProps) {
  const name = clinical ?? plain
  return (
    <>
      {href ? <a href={href}>{name}</a> : unshown === 'error' ? <s>{name}</s> : name}
      {clinical && clinical.toLowerCase() !== plain.toLowerCase() && <small> {plain}</small>}
      <UnshownFlag why={unshown} />
    </>
  )
}

export function UnshownFlag({ why }: { why?: Unshown | null }) {
  const t = useTexts()
  if (!why) return null
  const kind = why === 'error' ? 'cancelled' : 'waiting'
  return (
    <>
      {' '}
      <Flag kind={kind} word={t(`chart.unshown.${why}`)} />
    </>
  )
}

/** When it came, leading to it as it came. */
export function Received({ at, entry }: { at: string; entry: { id: string; receivedAt: Date } }) {
  const t = useTexts()
  return (
    <FaintLink href={`${at}/received/${entry.id}`} label={t('chart.asReceived')}>
      {t.dateShort(entry.receivedAt)}
    </FaintLink>
  )
}
