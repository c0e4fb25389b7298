// How pages look: text size, contrast, light or dark; for staff also whether single keys do something.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import type { Display } from '../account.server.ts'

type Props = { display: Display; staff?: boolean }

export function DisplayForm({ display, staff }: Props) {
  const t = useTexts()
  return (
    <form method="post">
      <Choices
        label={t('display.text')}
        name="text"
        value={display.text}
        options={(['100', '115', '130', '150', '200'] as const).map((value) => ({
          value,
          label: t(`display.text.${value}`),
        }))}
      />
      <Choices
        label={t('display.contrast')}
        name="contrast"
        value={display.contrast}
        options={(['auto', 'high'] as const).map((value) => ({
          value,
          label: t(`display.contrast.${value}`),
        }))}
      />
      <Choices
        label={t('display.theme')}
        name="theme"
        value={display.theme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`display.theme.${value}`),
        }))}
      />
      {staff && (
        <Choices
          label={t('display.keys')}
          hint={t('display.keysHint')}
          name="keys"
          value={display.keys ?? 'on'}
          options={(['on', 'off'] as const).map((value) => ({
            value,
            label: t(`display.keys.${value}`),
          }))}
        />
      )}
      <Button>{t('display.button')}</Button>
    </form>
  )
}
