// How an entry stands with the patient, as a shape and a word. Nothing where it is simply shown.
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import type { Shown } from '../shown.ts'

export function ShownFlag({ of }: { of: Shown | undefined }) {
  const t = useTexts()
  if (!of || of.is === 'shown') return null
  return of.is === 'not online' ? (
    <Flag kind="cancelled" word={t('release.is.not online')} />
  ) : (
    <Flag kind="waiting" word={t(`release.is.${of.is}`, { date: t.dateTime(of.until) })} />
  )
}
