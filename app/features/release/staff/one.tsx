// One result or note: how it stands with the patient, holding it back and showing it again, and what was written to
// the patient about it.
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { OpenContext } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import type { About, PartProps } from '../../chart/staff/section.ts'
import { readReleased } from '../read.server.ts'
import { HoldForm } from './hold-form.tsx'
import { Holds, OpenHolds } from './holds.tsx'
import { Notes } from './notes.tsx'
import { ShownFlag } from './shown-flag.tsx'

export async function loadOne(ctx: OpenContext, { patient, page }: About, id: string) {
  if (!isUuid(id)) throw notFound()
  return {
    id,
    one: await readReleased(ctx, { patient, id }),
    done: page.url.searchParams.get('done'),
    draft: await draftOf(page),
  }
}

type Props = PartProps<Awaited<ReturnType<typeof loadOne>>>

export function One({ of: { id, one, done, draft }, about: { at, may }, sent }: Props) {
  const t = useTexts()
  const { entry } = one
  const mayHold = may.includes('record.hold')
  return (
    <>
      <a className="back" href={`${at}/release`}>
        {t('release.title')}
      </a>
      {(done === 'held' || done === 'lifted' || done === 'noted') && (
        <Panel tone="done" focus>
          {t(`release.${done}`)}
        </Panel>
      )}
      <Section title={entry.clinical ?? entry.plain ?? t('release.one')}>
        <p>
          {entry.at && `${t.date(entry.at)} · `}
          {entry.shown.is === 'shown' ? t('release.is.shown') : <ShownFlag of={entry.shown} />}
        </p>
      </Section>
      {entry.shown.is === 'held' ? (
        <OpenHolds of={one.holds} mayLift={mayHold} />
      ) : (
        <HoldForm one={one} may={mayHold} errors={problems(sent)} draft={draft} sent={sent} />
      )}
      <Notes
        of={one.notes}
        href={may.includes('record.note') ? `${at}/release/${id}/note` : null}
      />
      <Holds of={one.holds} />
      {may.includes('comments.desk') && (
        <p>
          <a href={`${at}/internal?about=${id}`}>{t('internal.commentEntry')}</a>
        </p>
      )}
    </>
  )
}
