/**
 * Tells 'nothing on record' from 'could not load', which people must never mix up: an empty list
 * of allergies is a fact, a failed one is not.
 */
import type { ReactNode } from 'react'
import { useTexts, Words } from '../texts/context.tsx'
import { Shape } from './shape.tsx'

/** A part of a page that was read, or failed at a time. */
export type Loadable<T> = { ok: true; value: T } | { ok: false; at: Date | string }

export type LoadedProps<T> = {
  of: Loadable<T>
  /** In the middle of a sentence: 'your allergies'. */
  what: string
  children: (value: T) => ReactNode
}

export function Loaded<T>({ of, what, children }: LoadedProps<T>) {
  return of.ok ? <>{children(of.value)}</> : <CouldNotLoad what={what} at={of.at} />
}

export function CouldNotLoad({ what, at }: { what: string; at: Date | string }) {
  const t = useTexts()
  return (
    <div className="panel attention">
      <Shape name="diamond" />
      <p>
        {t('common.couldNotLoad', { what, time: t.time(at) })}{' '}
        <Words
          of={t.phone ? 'common.tryAgainOrCall' : 'common.tryAgain'}
          // An empty address is this page again, question mark and all.
          links={{ retry: '' }}
        />
      </p>
    </div>
  )
}

export type NothingProps = {
  /** One sentence: 'No allergies are on record.' */
  children: ReactNode
  /** False where nothing can be wrong, as with an empty search. */
  tellUs?: boolean
}

export function Nothing({ children, tellUs = true }: NothingProps) {
  const t = useTexts()
  return (
    <p className="nothing">
      {children} {tellUs && <Words of={t.phone ? 'common.wrongCallUs' : 'common.wrongTellUs'} />}
    </p>
  )
}
