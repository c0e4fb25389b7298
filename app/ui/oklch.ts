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

/** The other way: `#00656a`, in upper or lower case. Greys have hue 0. */
export function oklchOf(colour: string): Oklch {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const shown = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4
  }) as Triple
  const x = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const y = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const z = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const l = 0.2104542553 * x + 0.793617785 * y - 0.0040720468 * z
  const a = 1.9779984951 * x - 2.428592205 * y + 0.4505937099 * z
  const back = 0.0259040371 * x + 0.7827717662 * y - 0.808675766 * z
  const c = Math.hypot(a, back)
  const h = c < 0.0005 ? 0 : ((Math.atan2(back, a) * 180) / Math.PI + 360) % 360
  return { l, c, h }
}
