// Whom this member of staff had open lately, and who comes today.
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing, type Loadable } from '../../../ui/loaded.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Recent } from '../recent.server.ts'
import type { Today } from '../today.server.ts'
import { PatientRow } from './patient-row.tsx'

export function TodaysPatients({ of }: { of: Loadable<Today> }) {
  const t = useTexts()
  return (
    <Section title={t('find.today')}>
      <Loaded of={of} what={t('find.todayWhat')}>
        {({ items, more }) => (
          <>
            {items.length === 0 && <Nothing tellUs={false}>{t('find.nobodyToday')}</Nothing>}
            {items.length > 0 && (
              <Rows walked label={t('find.today')}>
                {items.map(({ at, here, ...card }) => (
                  <PatientRow
                    key={card.patient}
                    card={card}
                    end={
                      <>
                        {t.time(at)}{' '}
                        <Flag
                          kind={here ? 'done' : 'waiting'}
                          word={t(here ? 'find.here' : 'find.planned')}
                        />
                      </>
                    }
                  />
                ))}
              </Rows>
            )}
            {more && <p>{t('find.moreToday')}</p>}
          </>
        )}
      </Loaded>
    </Section>
  )
}

export function RecentPatients({ of }: { of: Loadable<Recent[]> }) {
  const t = useTexts()
  return (
    <Section title={t('find.recent')}>
      <Loaded of={of} what={t('find.recentWhat')}>
        {(items) =>
          items.length === 0 ? (
            <Nothing tellUs={false}>{t('find.nobodyRecent')}</Nothing>
          ) : (
            <Rows walked label={t('find.recent')}>
              {items.map(({ at, ...card }) => (
                <PatientRow key={card.patient} card={card} end={t.dateTime(at)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Section>
  )
}
