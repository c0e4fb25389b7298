// How pages would look in a colour: light, dark, and both in high contrast. Drawn as pictures, since no page brings
// another style than the one its policy names.
import { darkOf, grounds, highOf, type Theme } from '../../../ui/brand.ts'
import { hex } from '../../../ui/oklch.ts'
import { useTexts } from '../../../texts/context.tsx'

const CHROMA = 0.09 // of what is made from a hue, as in tint.ts

type Props = { hue: number; light: string; dark: string }

export function ColourSheets({ hue, light, dark }: Props) {
  const t = useTexts()
  const by = (l: number) => hex({ l, c: CHROMA, h: hue })
  const [day, night] = light ? [light, dark || darkOf(light)] : [by(0.45), by(0.81)]
  const strong = (theme: Theme, tint: string, l: number) => (light ? highOf(tint, theme) : by(l))
  return (
    <div className="buttons">
      <Sheet label={t('settings.sheet.light')} theme="light" tint={day} />
      <Sheet label={t('settings.sheet.dark')} theme="dark" tint={night} />
      <Sheet
        label={t('settings.sheet.high')}
        theme="light"
        tint={strong('light', day, 0.36)}
        high
      />
      <Sheet
        label={t('settings.sheet.highDark')}
        theme="dark"
        tint={strong('dark', night, 0.9)}
        high
      />
    </div>
  )
}

type SheetProps = { label: string; theme: Theme; tint: string; high?: boolean }

function Sheet({ label, theme, tint, high }: SheetProps) {
  const t = useTexts()
  const light = theme === 'light'
  const plain = (name: string) => hex(grounds[theme][name] as never)
  const [paper, onTint] = high
    ? light
      ? ['#ffffff', '#ffffff']
      : ['#000000', '#000000']
    : [plain('--paper'), plain('--on-tint')]
  const ink = light ? '#24211d' : '#ece8e1'
  return (
    <svg width="220" height="150" viewBox="0 0 220 150" role="img" aria-label={`${label}: ${tint}`}>
      <rect x="1" y="1" width="218" height="148" rx="10" fill={paper} stroke="#8a8378" />
      <text x="16" y="30" fontSize="13" fill={ink}>
        {label}
      </text>
      <text x="16" y="58" fontSize="15" fill={tint} textDecoration="underline">
        {t('settings.sheet.link')}
      </text>
      <rect x="16" y="74" width="130" height="38" rx="8" fill={tint} />
      <text x="81" y="98" fontSize="15" fontWeight="600" textAnchor="middle" fill={onTint}>
        {t('settings.sheet.button')}
      </text>
      <text x="16" y="136" fontSize="12" fill={ink}>
        {tint}
      </text>
    </svg>
  )
}
