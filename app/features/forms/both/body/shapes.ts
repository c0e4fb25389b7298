/** The drawing of a body: each part a shape, from the front and from behind. Drawn on the right half and mirrored. Pure. */

export const WIDE = 300
export const HIGH = 456

type Point = readonly [x: number, y: number]

/** A joint is a ball, large enough for a thumb. */
export type Shape = { d: string } | { at: Point; r: number }
export type Drawn = { front?: Shape[]; back?: Shape[] }

/** A closed line through these points with its corners rounded. */
function rounded(points: readonly Point[], by = 9): Shape {
  const near = ([x, y]: Point, [toX, toY]: Point) => {
    const far = Math.hypot(toX - x, toY - y)
    const part = Math.min(by, far / 2) / far
    return `${tidy(x + (toX - x) * part)} ${tidy(y + (toY - y) * part)}`
  }
  const corners = points.map((point, at) => {
    const before = points.at(at - 1)!
    const after = points[(at + 1) % points.length]!
    return `${at === 0 ? 'M' : 'L'}${near(point, before)}Q${point.join(' ')} ${near(point, after)}`
  })
  return { d: `${corners.join('')}Z` }
}

const tidy = (value: number): number => Math.round(value)

const across = (points: readonly Point[]): Point[] => points.map(([x, y]) => [WIDE - x, y])

/** As it stands on the viewer's left: its outline, or the middle of a ball and how large it is. */
type Half = { points: Point[] } | { at: Point; r: number }

const limbs: Record<string, Half> = {
  shoulder: {
    points: [
      [131, 92],
      [106, 98],
      [84, 106],
      [72, 124],
      [74, 140],
      [101, 145],
      [105, 124],
      [131, 106],
    ],
  },
  'upper-arm': {
    points: [
      [73, 144],
      [102, 149],
      [88, 181],
      [60, 172],
    ],
  },
  elbow: { at: [66, 191], r: 20 },
  forearm: {
    points: [
      [46, 205],
      [74, 213],
      [59, 243],
      [33, 236],
    ],
  },
  wrist: { at: [42, 255], r: 20 },
  hand: {
    points: [
      [25, 268],
      [53, 275],
      [47, 306],
      [31, 318],
      [13, 305],
      [12, 288],
    ],
  },
  hip: {
    points: [
      [106, 211],
      [128, 211],
      [141, 246],
      [98, 246],
    ],
  },
  thigh: {
    points: [
      [99, 250],
      [147, 250],
      [141, 305],
      [103, 305],
    ],
  },
  knee: { at: [122, 322], r: 22 },
  'lower-leg': {
    points: [
      [102, 340],
      [142, 340],
      [136, 391],
      [107, 391],
    ],
  },
  ankle: { at: [121, 407], r: 20 },
  foot: {
    points: [
      [106, 423],
      [135, 423],
      [137, 440],
      [129, 451],
      [97, 451],
      [96, 440],
    ],
  },
}

const head = rounded(
  [
    [130, 6],
    [170, 6],
    [182, 32],
    [174, 60],
    [160, 74],
    [140, 74],
    [126, 60],
    [118, 32],
  ],
  16,
)
const neck = rounded(
  [
    [137, 77],
    [163, 77],
    [168, 100],
    [132, 100],
  ],
  6,
)
const chest = rounded([
  [134, 105],
  [166, 105],
  [194, 124],
  [190, 160],
  [110, 160],
  [106, 124],
])
const belly = rounded([
  [110, 164],
  [190, 164],
  [194, 207],
  [106, 207],
])
const groin = rounded([
  [132, 211],
  [168, 211],
  [155, 247],
  [145, 247],
])
const buttocks = rounded([
  [106, 211],
  [194, 211],
  [202, 246],
  [98, 246],
])

const shapeOf = (half: Half, mirrored: boolean): Shape => {
  if ('at' in half) {
    const [x, y] = half.at
    return { at: [mirrored ? WIDE - x : x, y], r: half.r }
  }
  return rounded(mirrored ? across(half.points) : half.points)
}

/** From the front, what is on the viewer's left is the right of whoever is drawn; from behind, it is the left. */
const sided = Object.entries(limbs).flatMap(([name, half]): [string, Drawn][] => {
  const behind = name !== 'hip'
  return [
    [
      `right-${name}`,
      { front: [shapeOf(half, false)], ...(behind && { back: [shapeOf(half, true)] }) },
    ],
    [
      `left-${name}`,
      { front: [shapeOf(half, true)], ...(behind && { back: [shapeOf(half, false)] }) },
    ],
  ]
})

/** By the name of the part. */
export const drawn: Record<string, Drawn> = {
  head: { front: [head], back: [head] },
  neck: { front: [neck], back: [neck] },
  chest: { front: [chest] },
  'upper-back': { back: [chest] },
  belly: { front: [belly] },
  'lower-back': { back: [belly] },
  groin: { front: [groin] },
  buttocks: { back: [buttocks] },
  ...Object.fromEntries(sided),
}
