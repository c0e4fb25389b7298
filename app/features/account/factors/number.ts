// Mobile numbers, as the network knows them: +12025550100.

/** @returns the number with its country, or null when it cannot be one. Without a country it is of ours. */
export function asNumber(typed: string): string | null {
  const tidy = typed
    .trim()
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+')
  if (/^\+[1-9]\d{7,14}$/.test(tidy)) return tidy
  if (/^[2-9]\d{9}$/.test(tidy)) return `+1${tidy}`
  if (/^1[2-9]\d{9}$/.test(tidy)) return `+${tidy}`
  return null
}
