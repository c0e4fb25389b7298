// The ages at which a parent or guardian sees less, and nothing any more. Whom that reaches is said before it is saved.
import { problems, typed } from '../../../doors/web/form.ts'
import { sections } from '../../../kit/access.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { countAllReached } from '../../caregivers/ages-count.server.ts'
import { LookFirst, type Reached } from './look-first.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader, type Looked } from './setting-page.ts'

export const loader = settingLoader('ages')
export const action = settingAction(
  'ages',
  (form) => ({ ...typed(form, 'narrow', 'end'), keep: form.getAll('keep') }),
  { look: (ages: never, { visit }) => countAllReached(visit.kit, ages) },
)

type Props = { loaderData: Setting; actionData?: unknown }

export default function Ages({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const looked = (actionData as Partial<Looked<Reached>> | undefined)?.looked
  const { fields } = loaderData
  const field = (name: 'narrow' | 'end') => ({ name, label: t(`settings.ages.${name}`) })
  const say = (values: string[]) => t.list(values.map((one) => t(`section.${one}` as TextKey)))
  return (
    <SettingPage
      title={t('settings.ages')}
      lede={t('settings.ages.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[
        field('narrow'),
        field('end'),
        { name: 'keep', label: t('settings.ages.keep'), say },
      ]}
      buttons={<LookFirst reached={looked} />}
    >
      {(['narrow', 'end'] as const).map((name) => (
        <Field
          key={name}
          {...field(name)}
          hint={t(`settings.ages.${name}Hint`)}
          short
          inputMode="numeric"
          value={String(fields[name])}
          error={errorFor(errors, name)}
        />
      ))}
      <Choices
        label={t('settings.ages.keep')}
        name="keep"
        several
        value={fields.keep}
        options={sections.map((value) => ({ value, label: t(`section.${value}`) }))}
        error={errorFor(errors, 'keep')}
      />
    </SettingPage>
  )
}
