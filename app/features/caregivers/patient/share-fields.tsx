// What somebody may see and do, part by part, and for how long.
import { sections } from '../../../kit/access.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Select } from '../../../ui/field.tsx'
import { doable, lasting } from '../share-form.ts'

type Props = {
  errors: FormError[]
  /** As typed before, or as it is now: `share-results: see`. */
  before: Record<string, string | undefined>
}

export function ShareFields({ errors, before }: Props) {
  const t = useTexts()
  return (
    <>
      {sections.map((section, i) => (
        <Choices
          key={section}
          label={capital(t(`section.${section}`))}
          name={`share-${section}`}
          id={i === 0 ? 'sections' : undefined}
          error={i === 0 ? errorFor(errors, 'sections') : undefined}
          value={before[`share-${section}`] ?? 'none'}
          options={(['none', 'see', 'act'] as const)
            .filter((choice) => choice !== 'act' || doable.includes(section))
            .map((choice) => ({ value: choice, label: t(`caregivers.share.${choice}`) }))}
        />
      ))}
      <Lasting errors={errors} before={before} />
    </>
  )
}

function Lasting({ errors, before }: Props) {
  const t = useTexts()
  return (
    <Select
      label={t('caregivers.lasting')}
      name="lasting"
      value={before.lasting}
      empty={!before.lasting}
      error={errorFor(errors, 'lasting')}
      options={lasting.map((one) => ({ value: one, label: t(`caregivers.lasting.${one}`) }))}
    />
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
