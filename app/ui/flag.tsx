/** A judgement someone else made (the lab, the chart), as a shape and a word; never colour alone. */
import { useTexts } from '../texts/context.tsx'
import { Shape, type ShapeName } from './shape.tsx'

const shapes = {
  high: 'up',
  low: 'down',
  'critical-high': 'octagon',
  'critical-low': 'octagon',
  critical: 'octagon',
  abnormal: 'diamond',
  ok: 'check',
  unknown: 'dash',
  corrected: 'pencil',
  cancelled: 'cross',
  waiting: 'clock',
  early: 'clock',
  active: 'dot',
  past: 'ring',
  done: 'check',
} satisfies Record<string, ShapeName>

export type FlagKind = keyof typeof shapes

/** `word` replaces the usual word of that kind ('High', 'In the usual range', …). */
export function Flag({ kind, word }: { kind: FlagKind; word?: string }) {
  const t = useTexts()
  return (
    <span className={`flag ${kind}`}>
      <Shape name={shapes[kind]} />
      {word ?? t(`flag.${kind}`)}
    </span>
  )
}
