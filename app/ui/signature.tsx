/**
 * A signature: where it is drawn, and what was drawn. Lines in a box of 600 by 200. Whoever cannot draw, or has no script,
 * types their name in a field beside it: the box is shown by its script alone.
 */
import { useTyped } from './typed.tsx'

const LINE = 4

export type DrawnProps = {
  /** The path of an SVG. */
  strokes: string
  /** What somebody hears who does not see it. */
  label: string
}

export function Drawn({ strokes, label }: DrawnProps) {
  return (
    <svg viewBox="0 0 600 200" width="240" height="80" role="img" aria-label={label}>
      <Line strokes={strokes} />
    </svg>
  )
}

const Line = ({ strokes }: { strokes: string }) => (
  <path
    d={strokes}
    fill="none"
    stroke="currentColor"
    strokeWidth={LINE}
    strokeLinecap="round"
    strokeLinejoin="round"
  />
)

export type SignaturePadProps = { name: string; label: string; hint: string; clear: string }

export function SignaturePad({ name, label, hint, clear }: SignaturePadProps) {
  const [typed = ''] = useTyped(name) ?? []
  return (
    <div data-sign hidden>
      <p>
        <b>{label}</b>
      </p>
      <p>{hint}</p>
      <svg viewBox="0 0 600 200" width="100%" role="img" aria-label={label}>
        <rect
          x="1"
          y="1"
          width="598"
          height="198"
          rx="8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        <path d="M40 160L560 160" stroke="currentColor" strokeWidth="1" />
        <Line strokes={typed} />
      </svg>
      <input type="hidden" name={name} value={typed} />
      <button type="button" className="button quiet">
        {clear}
      </button>
    </div>
  )
}
