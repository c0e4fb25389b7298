/**
 * How many decimals of a measured number a person is shown. Machines send 6.08412387; laboratories
 * print 6.08. A number is never rounded across a limit: 5.7004 beside a limit of 5.7 stays 5.7004.
 */

/**
 * The decimals to show `value` with.
 * @param limits what it is compared with @param most where fewer are usual, as for a pulse
 */
export function decimalsFor(
  value: number,
  limits: (number | null)[] = [],
  most = Number.POSITIVE_INFINITY,
): number {
  const size = Math.abs(value)
  const enough = size >= 100 ? 1 : size >= 1 ? 2 : significant(size)
  for (let decimals = Math.min(enough, most, countDecimals(value)); decimals < 12; decimals += 1) {
    const rounded = Number(value.toFixed(decimals))
    const sameSide = (limit: number | null) =>
      limit === null || Math.sign(value - limit) === Math.sign(rounded - limit)
    if (limits.every(sameSide)) return decimals
  }
  return 12
}

/** Two significant places below one: 0.0842 -> 3 decimals (0.084). */
const significant = (size: number) => (size === 0 ? 0 : 1 - Math.floor(Math.log10(size)))

function countDecimals(value: number): number {
  const [, decimals = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${value}`) ?? []
  return Math.max(0, decimals.length - Number(power))
}
