// What two people have in common and what not, in words beside both values.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import type { PersonFields } from '../fields.ts'
import type { Agreement, Fact, Likeness } from '../likeness.ts'

type Props = {
  caption: string
  titles: [one: string, other: string]
  one: PersonFields
  other: PersonFields
  likeness: Likeness
}

const kinds: Record<Agreement, FlagKind> = {
  same: 'done',
  close: 'waiting',
  different: 'abnormal',
  unknown: 'past',
}

export function AlikeFacts({ caption, titles, one, other, likeness }: Props) {
  const t = useTexts()
  const facts = Object.entries(likeness.facts) as [Fact, Agreement][]
  return (
    <>
      <DataTable
        caption={caption}
        quietCaption
        columns={[
          { title: t('alike.what') },
          { title: titles[0] },
          { title: titles[1] },
          { title: t('alike.agrees') },
        ]}
        rows={facts.map(([fact, agreement]) => [
          t(`alike.fact.${fact}`),
          valueOf(fact, one, t),
          valueOf(fact, other, t),
          <Flag key={fact} kind={kinds[agreement]} word={t(`alike.${agreement}`)} />,
        ])}
      />
      {likeness.swapped && <p>{t('register.swapped')}</p>}
    </>
  )
}

function valueOf(fact: Fact, of: PersonFields, t: Texts): string {
  if (fact === 'name') {
    const name = [of.given, of.family, of.suffix].filter(Boolean).join(' ')
    return of.preferred ? `${name} (${of.preferred})` : name
  }
  if (fact === 'born') return of.born && t.dateShort(of.born)
  if (fact === 'mobile') return [of.mobile, of.phone].filter(Boolean).join(', ')
  if (fact === 'sex') return of.sex && t(`register.sex.${of.sex as 'other'}`)
  if (fact === 'address')
    return [of.line1, of.line2, of.city, of.state, of.postcode].filter(Boolean).join(', ')
  return of[fact]
}
