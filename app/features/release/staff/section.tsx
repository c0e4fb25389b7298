// The chart's section on what the patient sees: the newest results and notes, each with how it stands, and what the
// patient chose. One of them is opened to hold it back or show it.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import type { Chosen } from '../choices.ts'
import { listReleased, type Released } from '../read.server.ts'
import { holdEntry, liftHold } from '../release.server.ts'
import { ChosenFacts } from './chosen.tsx'
import { loadOne, One } from './one.tsx'
import { ShownFlag } from './shown-flag.tsx'

export const releaseSection = chartSection({
  key: 'release',
  title: 'release.title',
  group: 'record',
  may: 'record.read',
  load: (ctx, { patient }) => listReleased(ctx, { patient }),
  Part: ReleasePart,
  one: { load: loadOne, Part: One },
  act: async ({ ctx, form }, { patient, entry: id = '' }) => {
    const lift = form.get('lift')
    if (typeof lift === 'string') await liftHold(ctx, { patient, id: lift })
    else await holdEntry(ctx, { patient, id, ...typed(form, 'reason', 'words', 'hours') } as never)
    const done = typeof lift === 'string' ? 'lifted' : 'held'
    return redirect(`/staff/patients/${patient}/release/${id}?done=${done}`)
  },
})

type Props = PartProps<{ chosen: Chosen; entries: Released[] }>

function ReleasePart({ of: { chosen, entries }, about: { at } }: Props) {
  const t = useTexts()
  return (
    <>
      <p>{t('release.lede')}</p>
      <Section title={t('release.choice')}>
        <ChosenFacts of={chosen} />
      </Section>
      <Section title={t('release.entries')}>
        {entries.length === 0 && <Nothing tellUs={false}>{t('release.none')}</Nothing>}
        {entries.length > 0 && (
          <Rows>
            {entries.map((entry) => (
              <EntryRow key={entry.id} at={at} entry={entry} />
            ))}
          </Rows>
        )}
      </Section>
    </>
  )
}

function EntryRow({ at: chart, entry }: { at: string; entry: Released }) {
  const t = useTexts()
  const { id, plain, clinical, at, shown } = entry
  return (
    <Row
      href={`${chart}/release/${id}`}
      title={clinical ?? plain ?? t('release.one')}
      second={[clinical && plain, at && t.dateShort(at)].filter(Boolean).join(' · ')}
      end={<ShownFlag of={shown} />}
    />
  )
}
