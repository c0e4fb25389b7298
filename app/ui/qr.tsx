/** A QR code as a drawing of the page itself: black on white in every theme, or no camera would read it. */
import { encodeQR } from 'qr'

const QUIET = 4 // modules of white around it (ISO/IEC 18004)
const MODULE = 5 // px

export function Qr({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { border: QUIET, ecc: 'medium' })
  const size = rows.length
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      className="qr"
      aria-label={label}
      width={size * MODULE}
      height={size * MODULE}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
