/** The time of an appointment on the clock of the place; a script says beside it what the reader's own clock shows then. */
import type { ReactNode } from 'react'
import { Script } from '../../../doors/web/script.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { clockWords, timeWords, whenWords, type Told } from '../told.ts'

type Props = Told & {
  /** Only the time, where the day stands above it; `bare`: without the name of the zone, too. */
  only?: 'time' | 'bare'
}

export function When({ startsAt, timeZone, only }: Props) {
  const t = useTexts()
  const told = { startsAt, timeZone }
  const say = only === 'bare' ? clockWords : only ? timeWords : whenWords
  return (
    <time dateTime={startsAt.toISOString()} data-zone={timeZone}>
      {say(t, told)}
    </time>
  )
}

/** A sentence that says such a time by itself, with other things. */
export function At({ startsAt, timeZone, children }: Told & { children: ReactNode }) {
  return (
    <time dateTime={startsAt.toISOString()} data-zone={timeZone}>
      {children}
    </time>
  )
}

/** Once on a page that has such times. */
export function YourTime() {
  const t = useTexts()
  return (
    <>
      <span hidden data-your-time={t('appointments.yours', { time: '{time}' })} />
      <Script name="yourTime" />
    </>
  )
}
