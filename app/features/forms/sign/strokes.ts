/** A signature that was drawn: lines in a box of 600 by 200, as the path of an SVG that has nothing but moves and lines. Pure. */

export const BOX = { width: 600, height: 200 }
const LONGEST = 40_000
/** Less ink than this is a slip of the finger and no signature. */
const LEAST = 80

const shape = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/

/** Whether it is a path that may be kept and drawn: whoever sends it, and however. */
export const isStrokes = (path: string): boolean => {
  if (path.length > LONGEST || !shape.test(path)) return false
  const inside = [...path.matchAll(/(\d+) (\d+)/g)].every(
    ([, x, y]) => Number(x) <= BOX.width && Number(y) <= BOX.height,
  )
  return inside && inkOf(path) >= LEAST
}

function inkOf(path: string): number {
  let ink = 0
  for (const stroke of path.split('M').slice(1)) {
    const points = stroke.split('L').map((point) => point.split(' ').map(Number))
    for (const [at, [x = 0, y = 0]] of points.entries()) {
      const [fromX = x, fromY = y] = points[at - 1] ?? []
      ink += Math.hypot(x - fromX, y - fromY)
    }
  }
  return ink
}
