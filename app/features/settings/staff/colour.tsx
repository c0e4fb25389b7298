// The clinic's colour: one of twelve, or its own, seen on light and dark pages before it is saved.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { hueName, hues, verdicts } from '../kinds/colour.ts'
import { ColourSheets } from './colour-sheets.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader, type Looked } from './setting-page.ts'

/** A button may say to take the nearest legible colour instead of what was typed. */
const valueOf = (form: FormData) => {
  for (const theme of ['light', 'dark']) {
    const nearest = form.get(`nearest-${theme}`)
    if (typeof nearest === 'string') {
      form.set(theme, nearest)
      form.set('do', 'look')
      form.delete(`nearest-${theme}`)
    }
  }
  return typed(form, 'hue', 'light', 'dark')
}

export const loader = settingLoader('colour')
export const action = settingAction('colour', valueOf, { look: () => true })

type Props = { loaderData: Setting; actionData?: unknown }

export default function ColourPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { kept, looked } = (actionData ?? {}) as Partial<Looked<true>>
  const shown = (name: string) => String((kept ?? loaderData.fields)[name] ?? '').toLowerCase()
  const [hue, light, dark] = [shown('hue'), shown('light'), shown('dark')]
  const wrong = /^#[0-9a-f]{6}$/.test(light) ? verdicts({ light, dark: asColour(dark) }) : []
  return (
    <SettingPage
      title={t('settings.colour')}
      lede={t('settings.colour.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[
        { name: 'hue', label: t('settings.colour.hue') },
        { name: 'light', label: t('settings.colour.light') },
        { name: 'dark', label: t('settings.colour.dark') },
      ]}
      buttons={
        <>
          <Buttons>
            {looked && (
              <Button name="do" value="save">
                {t('settings.save')}
              </Button>
            )}
            <Button kind={looked ? 'quiet' : 'main'} name="do" value="look">
              {t('settings.colour.look')}
            </Button>
          </Buttons>
          {wrong.map(({ theme, nearest }) => (
            <Button key={theme} kind="quiet" name={`nearest-${theme}`} value={nearest}>
              {t('settings.colour.nearest', { nearest, theme })}
            </Button>
          ))}
        </>
      }
      after={
        errors.length === 0 && (
          <Section title={t(looked ? 'settings.colour.preview' : 'settings.colour.now')}>
            <ColourSheets hue={Number(hue)} light={light} dark={dark} />
          </Section>
        )
      }
    >
      <Select
        label={t('settings.colour.hue')}
        hint={t('settings.colour.hueHint')}
        name="hue"
        value={hue}
        error={errorFor(errors, 'hue')}
        options={hueChoices(hue).map((one) => ({ value: String(one), label: hueName(one, t) }))}
      />
      {(['light', 'dark'] as const).map((theme) => (
        <Field
          key={theme}
          label={t(`settings.colour.${theme}`)}
          hint={t(`settings.colour.${theme}Hint`)}
          name={theme}
          short
          optional
          value={String(loaderData.fields[theme])}
          error={errorFor(errors, theme)}
        />
      ))}
    </SettingPage>
  )
}

const asColour = (text: string) => (/^#[0-9a-f]{6}$/.test(text) ? text : '')

/** The twelve, and the one that was set by a command. */
const hueChoices = (hue: string) => {
  const own = Number(hue)
  return hues.some((one) => one === own) || !hue ? [...hues] : [own, ...hues]
}
