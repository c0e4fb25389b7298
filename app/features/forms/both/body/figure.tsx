// The drawing of a body as SVG: one part of it, all of it small with some parts marked, or only what is written around it.
import { useTexts } from '../../../../texts/context.tsx'
import { drawn, HIGH, WIDE, type Shape } from './shapes.ts'

/** Front above back, as it is tapped. */
const UPRIGHT = `0 0 ${WIDE} ${2 * HIGH}`

function Shapes({ of }: { of: Shape[] | undefined }) {
  return of?.map((shape, at) =>
    'd' in shape ? (
      <path key={at} d={shape.d} />
    ) : (
      <circle key={at} cx={shape.at[0]} cy={shape.at[1]} r={shape.r} />
    ),
  )
}

/** One part where it belongs: it lies over the whole drawing, and only what is drawn of it can be tapped. */
export function PartOfBody({ name }: { name: string }) {
  const { front, back } = drawn[name] ?? {}
  const isJoint = [...(front ?? []), ...(back ?? [])].some((shape) => 'at' in shape)
  return (
    <svg viewBox={UPRIGHT} className={isJoint ? 'joint' : undefined} aria-hidden>
      <Shapes of={front} />
      {back && (
        <g transform={`translate(0 ${HIGH})`}>
          <Shapes of={back} />
        </g>
      )}
    </svg>
  )
}

const sides = (y: number, [one, other]: [string, string]) => (
  <>
    <text x="46" y={y}>
      {one}
    </text>
    <text x={WIDE - 46} y={y}>
      {other}
    </text>
  </>
)

/** Which side is which, as whoever answers has it: seen from behind, the left stays left. */
export function AroundBody() {
  const t = useTexts()
  const [right, left] = [t('forms.body.right'), t('forms.body.left')]
  return (
    <svg viewBox={UPRIGHT} className="around" aria-hidden>
      <text x="46" y="26">
        {t('forms.body.front')}
      </text>
      {sides(HIGH - 70, [right, left])}
      <text x="46" y={HIGH + 26}>
        {t('forms.body.back')}
      </text>
      {sides(2 * HIGH - 70, [left, right])}
    </svg>
  )
}

/** Front and back beside each other, small: what was marked, for whoever reads. The words stand beside it. */
export function MarkedBody({ parts }: { parts: readonly string[] }) {
  const side = (of: 'front' | 'back') =>
    Object.entries(drawn).flatMap(([name, shapes]) =>
      shapes[of] ? (
        <g key={name} className={parts.includes(name) ? 'on' : undefined}>
          <Shapes of={shapes[of]} />
        </g>
      ) : (
        []
      ),
    )
  return (
    <svg viewBox={`0 0 ${2 * WIDE} ${HIGH}`} className="marked" aria-hidden>
      {side('front')}
      <g transform={`translate(${WIDE} 0)`}>{side('back')}</g>
    </svg>
  )
}
