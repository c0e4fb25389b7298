// Texts wake people up: those that can wait go out between 8 in the morning and 8 in the evening of the clinic.
const FIRST = 8
const LAST = 20 // no longer sent from this hour on
const STEP = 15 * 60_000 // ms; every zone's clock is off by whole quarters of an hour

/** The next moment at which a text may go out; null when that is now. @param between hours of the clinic's clock */
export function nextTextTime(
  now: Date,
  timeZone: string,
  between: { from: number; to: number } = { from: FIRST, to: LAST },
): Date | null {
  const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone })
  const allowed = (at: number) => {
    const hour = Number(clock.format(at))
    return hour >= between.from && hour < between.to
  }
  if (allowed(now.getTime())) return null
  let at = Math.ceil(now.getTime() / STEP) * STEP
  while (!allowed(at)) at += STEP
  return new Date(at)
}
