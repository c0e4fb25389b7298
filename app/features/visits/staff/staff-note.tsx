// A note as those who treat read it: as its author wrote it, and whether the patient reads it too.
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Card } from '../../../ui/section.tsx'
import { Received, UnshownFlag } from '../../chart/staff/term.tsx'
import { ShownFlag } from '../../release/staff/shown-flag.tsx'
import { Blocks } from '../both/blocks.tsx'
import type { VisitNote } from '../visits.server.ts'

export function StaffNote({ note, at }: { note: VisitNote; at: string }) {
  const t = useTexts()
  const { view, unshown, shown } = note
  const from = [
    view.who.length > 0 && t.list(view.who),
    view.organization !== t.clinic && view.organization,
    view.date && t.dateTime(view.date),
    view.status === 'changed' && t('visits.noteChanged'),
    view.status === 'replaced' && t('visits.noteReplaced'),
    view.status === 'not-final' && t('chart.notFinal'),
  ]
  return (
    <Card>
      <h3>
        {view.clinical ?? view.plain} <UnshownFlag why={unshown} />
        {!unshown && <ShownFlag of={shown} />}
        {!unshown && (shown?.is ?? 'shown') === 'shown' && (
          <Flag kind="done" word={t('chart.seenByPatient')} />
        )}
      </h3>
      <p className="hint">
        {from.filter(Boolean).join(' · ')} · <Received at={at} entry={note} />
      </p>
      {view.parts.map((part, i) =>
        part.kind === 'text' ? (
          <Blocks key={i} blocks={part.blocks} heading="h4" />
        ) : (
          <p key={i}>
            <a href={`${at}/received/${note.id}/${part.at}`}>
              {t('visits.file', { title: part.title ?? part.contentType })}
            </a>
          </p>
        ),
      )}
      {view.parts.length === 0 && <p>{t('chart.noText')}</p>}
    </Card>
  )
}
