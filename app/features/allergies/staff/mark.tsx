// Allergies in the head of the chart, for those who treat: the worst first, in view on every page of it. That none are
// on record, that somebody said there are none, and that they could not be loaded are three different things.
import { useTexts } from '../../../texts/context.tsx'
import { SubjectMark } from '../../../ui/subject.tsx'
import { chartMark, type PartProps } from '../../chart/staff/section.ts'
import type { AllergyView } from '../allergies.fhir.ts'
import { readAllergyMark } from '../chart.server.ts'

const SHOWN = 6

export const allergyMark = chartMark({
  key: 'allergies',
  title: 'chart.allergies',
  may: 'record.read',
  load: (ctx, { patient }) => readAllergyMark(ctx, { patient }),
  Part: AllergyMark,
})

function AllergyMark({
  of,
  about: { at },
}: PartProps<Awaited<ReturnType<typeof readAllergyMark>>>) {
  const t = useTexts()
  if (!of) return null
  const known = of.all.filter(({ none }) => !none)
  const [stated] = of.all.filter(({ none }) => none)
  if (known.length === 0)
    return (
      <SubjectMark tone="plain">
        {stated ? (stated.clinical ?? stated.plain) : t('chart.noAllergiesOnRecord')}
      </SubjectMark>
    )
  const left = known.length - SHOWN
  return (
    <SubjectMark tone={known.some(({ risk }) => risk === 'high') ? 'danger' : 'attention'}>
      <b>{t('chart.allergicTo')}</b> {t.list(known.slice(0, SHOWN).map(words))}
      {left > 0 && <a href={`${at}/allergies`}> {t('chart.moreAllergies', { n: left })}</a>}
    </SubjectMark>
  )
}

/** The clinical name, and the worst that happened. */
function words({ clinical, plain, reactions }: AllergyView): string {
  const [worst] = reactions
  const name = clinical ?? plain
  return worst ? `${name} (${(worst.clinical ?? worst.plain).toLowerCase()})` : name
}
