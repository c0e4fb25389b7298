// Figures as people read them: one line each, columns under each other.
import { bounds, type Figure } from './figures.ts'

export function table(figures: Figure[]): string {
  const lines = [
    ['figure', 'value', 'bound', 'ok', ''],
    ...figures.map(({ name, value, unit, bound, ok }) => [
      name,
      value === null ? '-' : String(value),
      `${bounds[name].keeps} ${bound}`,
      ok ? 'yes' : 'NO',
      unit,
    ]),
  ]
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((word, i) => word.padEnd(widths?.[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
