/**
 * OKLCH to what a screen shows, and the contrast between two colours, so that tests can prove what
 * the stylesheet promises and places that take no CSS (the app manifest) can be given a hex.
 * Sources: CSS Color 4 section 10 (OKLab matrices by Björn Ottosson), WCAG 2.2 (relative luminance).
 */
export type Oklch = { l: number; c: number; h: number }
type Triple = [number, number, number]

/** Linear light, 0 to 1 each; what lies outside of sRGB is clipped, as browsers do. */
function linear({ l, c, h }: Oklch): Triple {
  const angle = (h * Math.PI) / 180
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)]
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb: Triple = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ]
  return rgb.map((part) => Math.min(1, Math.max(0, part))) as Triple
}

function luminance(colour: Oklch): number {
  const [r, g, b] = linear(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG contrast ratio, 1 to 21, in either order. */
export function contrast(one: Oklch, other: Oklch): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** '#00656a' */
export function hex(colour: Oklch): string {
  const bytes = linear(colour).map((part) => {
    const shown = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${bytes.join('')}`
}
