// What somebody may see and do, part by part, and for how long.
import { sections } from '../../../kit/access.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Choices, FieldGroup } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Select } from '../../../ui/field.tsx'
import { doable, lasting } from '../share-form.ts'

type Props = {
  errors: FormError[]
  /** As it is now: `share-results: see`. */
  now: Record<string, string | undefined>
}

export function ShareFields({ errors, now, hint }: Props & { hint?: string }) {
  const t = useTexts()
  return (
    <>
      <FieldGroup
        label={t('caregivers.whatTheySee')}
        name="sections"
        hint={hint}
        error={errorFor(errors, 'sections')}
      >
        {sections.map((section) => (
          <Choices
            key={section}
            label={capital(t(`section.${section}`))}
            name={`share-${section}`}
            value={now[`share-${section}`] ?? 'none'}
            options={(['none', 'see', 'act'] as const)
              .filter((choice) => choice !== 'act' || doable.includes(section))
              .map((choice) => ({ value: choice, label: t(`caregivers.share.${choice}`) }))}
          />
        ))}
      </FieldGroup>
      <Lasting errors={errors} now={now} />
    </>
  )
}

function Lasting({ errors, now }: Props) {
  const t = useTexts()
  return (
    <Select
      label={t('caregivers.lasting')}
      name="lasting"
      value={now.lasting}
      empty={!now.lasting}
      error={errorFor(errors, 'lasting')}
      options={lasting.map((one) => ({ value: one, label: t(`caregivers.lasting.${one}`) }))}
    />
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
