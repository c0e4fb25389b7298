// Notes as a section of the chart: all of them, released or not, and one of them in full.
import { useTexts } from '../../../texts/context.tsx'
import type { PartProps } from '../../chart/staff/section.ts'
import { shelfSection } from '../../chart/staff/shelf.tsx'
import { lines } from '../../record/both/lines.tsx'
import { ShownFlag } from '../../release/staff/shown-flag.tsx'
import { readNotes, readOneNote } from '../chart.server.ts'
import { StaffNote } from './staff-note.tsx'

export const notesSection = shelfSection({
  key: 'notes',
  title: 'chart.notes',
  list: readNotes,
  name: 'chart.col.note',
  all: 'chart.newestFirst',
  columns: [
    {
      title: 'chart.col.when',
      cell: ({ date }, t) => date && t.dateTime(date),
      short: true,
    },
    { title: 'chart.col.by', cell: ({ who }) => lines(who) },
    {
      title: 'chart.col.status',
      cell: ({ status }, t) =>
        status === 'not-final'
          ? t('chart.notFinal')
          : status === 'changed'
            ? t('visits.noteChanged')
            : status === 'replaced' && t('visits.noteReplaced'),
    },
  ],
  mark: ({ shown }) => <ShownFlag of={shown} />,
  one: { load: (ctx, { patient }, id) => readOneNote(ctx, { patient, id }), Part: OneNote },
})

type Data = Awaited<ReturnType<typeof readOneNote>>

function OneNote({ of, about: { at } }: PartProps<Data>) {
  const t = useTexts()
  return (
    <>
      <StaffNote note={of} at={at} />
      {of.visitId && (
        <p>
          <a href={`${at}/visits/${of.visitId}`}>{t('chart.ofNote')}</a>
        </p>
      )}
    </>
  )
}
