// Who was found: how many, the people, and what would find fewer or more.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Loaded, Nothing, type Loadable } from '../../../ui/loaded.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { WayFlag } from '../../staff/staff/way-flag.tsx'
import type { Search } from '../find.server.ts'
import { PatientRow } from './patient-row.tsx'

export type FoundProps = { search: string; found: Loadable<Search> }

export function Found({ found }: FoundProps) {
  const t = useTexts()
  return (
    <Loaded of={found} what={t('find.what')}>
      {(search) => (
        <Section title={titleOf(search, t)}>
          {search.items.length > 0 && (
            <Rows walked label={t('find.results')}>
              {search.items.map(({ way, ...card }) => (
                <PatientRow key={card.patient} card={card} end={way && <WayFlag way={way} />} />
              ))}
            </Rows>
          )}
          <Advice of={search} />
        </Section>
      )}
    </Loaded>
  )
}

function titleOf({ items, more, tooShort }: Search, t: Texts): string {
  if (items.length === 0 && tooShort) return t('find.oneMore')
  return more ? t('find.moreThan', { n: items.length }) : t('find.count', { n: items.length })
}

function Advice({ of: { items, more, tooShort } }: { of: Search }) {
  const t = useTexts()
  if (items.length === 0)
    return <Nothing tellUs={false}>{t(tooShort ? 'find.tooShort' : 'find.nobody')}</Nothing>
  if (tooShort) return <p>{t('find.shortPart')}</p>
  return more ? <p>{t('find.more')}</p> : null
}
