/** A range bar as small as a word, for rows. Hidden from screen readers: the row says it in words. */
import { percent, pictureRange } from '../../../ui/scale.ts'
import { Mark } from '../../../ui/range-bar.tsx'
import type { Limits } from '../place.ts'

export function MiniRange({ value, limits }: { value: number; limits: Limits }) {
  const picture = pictureRange(value, limits.low ?? undefined, limits.high ?? undefined)
  if (!picture) return null
  const { bandStart, bandEnd, point, place } = picture
  return (
    <svg
      className="mini"
      width="5em"
      height="1.2em"
      direction="ltr"
      overflow="visible"
      aria-hidden="true"
    >
      <rect className="track" y=".45em" width="100%" height=".3em" rx=".15em" />
      <rect
        className="band"
        x={percent(bandStart)}
        width={percent(bandEnd - bandStart)}
        y=".45em"
        height=".3em"
      />
      <svg className={`mark ${place}`} x={percent(point)} y=".6em" overflow="visible">
        <g transform="scale(.7)">
          <Mark outside={place !== 'inside'} />
        </g>
      </svg>
    </svg>
  )
}
