import { expect, test } from 'vitest'
import { contrast, hex } from './oklch.ts'

// Reference values: the corners of sRGB as CSS Color 4 writes them in OKLCH.
test('colours known from the standard come out as their hex', () => {
  expect(hex({ l: 1, c: 0, h: 0 })).toBe('#ffffff')
  expect(hex({ l: 0, c: 0, h: 0 })).toBe('#000000')
  expect(hex({ l: 0.62796, c: 0.25768, h: 29.2339 })).toBe('#ff0000')
  expect(hex({ l: 0.51975, c: 0.17686, h: 142.4953 })).toBe('#008000')
})

test('contrast is WCAG contrast', () => {
  expect(contrast({ l: 1, c: 0, h: 0 }, { l: 0, c: 0, h: 0 })).toBeCloseTo(21)
  // #ff0000 on white, a pair every checker knows.
  expect(contrast({ l: 0.62796, c: 0.25768, h: 29.2339 }, { l: 1, c: 0, h: 0 })).toBeCloseTo(4, 1)
})
