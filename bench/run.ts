// Runs the measurements that the wanted figures need, one after the other: they share two cores with
// everything else on the machine, so never two at once. Progress goes to standard error.
import { figure, type Figure, type FigureName, type Measured } from './figures.ts'
import { stopEverything } from './stopping.ts'

export type Say = (line: string) => void

type Measurement = { gives: FigureName[]; load: () => Promise<(say: Say) => Promise<Measured>> }

export const measurements: Measurement[] = [
  {
    gives: ['page.kb', 'page.script_kb'],
    load: async () => (await import('./page-weight.ts')).measurePageWeight,
  },
  {
    gives: ['page.lcp_ms', 'page.lcp_ratio', 'page.cls'],
    load: async () => (await import('./page-paint.ts')).measurePagePaint,
  },
  {
    gives: ['home.server_ratio'],
    load: async () => (await import('./home.ts')).measureHome,
  },
  {
    gives: ['import.ratio'],
    load: async () => (await import('./import-speed.ts')).measureImportSpeed,
  },
  {
    gives: ['import.kb_per_resource'],
    load: async () => (await import('./import-size.ts')).measureImportSize,
  },
  {
    gives: ['record.growth'],
    load: async () => (await import('./growth.ts')).measureGrowth,
  },
  {
    gives: ['chart.growth'],
    load: async () => (await import('./chart-growth.ts')).measureChartGrowth,
  },
  {
    gives: ['session.check_ratio'],
    load: async () => (await import('./session-check.ts')).measureSessionCheck,
  },
  {
    gives: ['signin.ratio'],
    load: async () => (await import('./sign-in.ts')).measureSignIn,
  },
  {
    gives: ['download.ratio', 'upload.memory_mb'],
    load: async () => (await import('./files.ts')).measureFiles,
  },
  {
    gives: ['live.p99_ms', 'live.memory_mb', 'live.lost'],
    load: async () => (await import('./live.ts')).measureLive,
  },
  {
    gives: ['search.ratio', 'search.growth'],
    load: async () => (await import('./search.ts')).measureSearch,
  },
  {
    gives: ['availability.ratio', 'availability.growth', 'booking.doubles'],
    load: async () => (await import('./availability.ts')).measureAvailability,
  },
  {
    gives: ['form.fcp_ms', 'form.input_ms'],
    load: async () => (await import('./form.ts')).measureForm,
  },
]

/** @returns the wanted figures, in their own order. One that cannot be measured stops none of the others. */
export async function runBench(wanted: FigureName[], say: Say): Promise<Figure[]> {
  const measured: Measured = {}
  for (const { gives, load } of measurements) {
    if (!gives.some((name) => wanted.includes(name))) continue
    say(`${gives.join(', ')} …`)
    try {
      Object.assign(measured, await (await load())(say))
    } catch (error) {
      say(`  could not be measured: ${error instanceof Error ? error.stack : String(error)}`)
    } finally {
      await stopEverything()
    }
  }
  return wanted.map((name) => figure(name, measured[name]))
}
