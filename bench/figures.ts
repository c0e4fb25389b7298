// The figures of the bench: what each is called, its unit, and the bound it has to keep.

export type Figure = {
  name: FigureName
  /** Null when it could not be measured; standard error says why. */
  value: number | null
  unit: string
  bound: number
  ok: boolean
}

type Bound = { unit: string; bound: number; keeps: 'at most' | 'at least' }

export const bounds = {
  'page.lcp_ms': { unit: 'ms', bound: 1000, keeps: 'at most' },
  'page.lcp_ratio': { unit: '× empty page', bound: 1.25, keeps: 'at most' },
  'page.kb': { unit: 'kB', bound: 14, keeps: 'at most' },
  'page.script_kb': { unit: 'kB', bound: 5, keeps: 'at most' },
  'page.cls': { unit: '', bound: 0, keeps: 'at most' },
  'home.server_ratio': { unit: '× bare server', bound: 8, keeps: 'at most' },
  'import.ratio': { unit: '× bare script', bound: 0.3, keeps: 'at least' },
  'import.kb_per_resource': { unit: 'kB', bound: 3, keeps: 'at most' },
  'record.growth': { unit: '× small record', bound: 1.3, keeps: 'at most' },
  'chart.growth': { unit: '× small record', bound: 1.3, keeps: 'at most' },
  'session.check_ratio': { unit: '× actor given', bound: 1.25, keeps: 'at most' },
  'signin.ratio': { unit: '× one hash', bound: 1.5, keeps: 'at most' },
  'search.ratio': { unit: '× plain text', bound: 3, keeps: 'at most' },
  'download.ratio': { unit: '× bare server', bound: 0.7, keeps: 'at least' },
  'upload.memory_mb': { unit: 'MB', bound: 20, keeps: 'at most' },
  'live.p99_ms': { unit: 'ms', bound: 300, keeps: 'at most' },
  'live.memory_mb': { unit: 'MB', bound: 400, keeps: 'at most' },
  'live.lost': { unit: 'messages', bound: 0, keeps: 'at most' },
  'search.growth': { unit: '× small clinic', bound: 2, keeps: 'at most' },
  'availability.ratio': { unit: '× bare statement', bound: 4, keeps: 'at most' },
  'availability.growth': { unit: '× a tenth', bound: 2, keeps: 'at most' },
  'form.fcp_ms': { unit: 'ms', bound: 1200, keeps: 'at most' },
  'form.input_ms': { unit: 'ms', bound: 50, keeps: 'at most' },
  'booking.doubles': { unit: 'times', bound: 0, keeps: 'at most' },
} satisfies Record<string, Bound>

export type FigureName = keyof typeof bounds
export type Measured = Partial<Record<FigureName, number>>

export const figureNames = Object.keys(bounds) as FigureName[]

/** Rounded to three decimals first, so that what is printed is what was judged. */
export function figure(name: FigureName, measured: number | undefined): Figure {
  const { unit, bound, keeps } = bounds[name] as Bound
  const value =
    measured === undefined || !Number.isFinite(measured) ? null : Math.round(measured * 1000) / 1000
  const ok = value !== null && (keeps === 'at most' ? value <= bound : value >= bound)
  return { name, value, unit, bound, ok }
}

/** The middle value; the mean of the middle two of an even number. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
