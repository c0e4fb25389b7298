// One note on a page of its own.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { NotRight } from '../../amend/patient/not-right.tsx'
import { readMarks } from '../../amend/own.server.ts'
import { HideAction } from '../../caregivers/patient/hide-action.tsx'
import { TeamNotes } from '../../release/patient/team-notes.tsx'
import { readNote } from '../visits.server.ts'
import { NoteText } from '../both/note-text.tsx'

export const loader = patientPage(async ({ ctx, params }) => {
  const note = await readNote(ctx, { id: params.id ?? '' })
  return { ...note, amended: await section(ctx, () => readMarks(ctx, { id: note.id })) }
})

export default function Note({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  const t = useTexts()
  const { id, view, visitId, hiding } = loaderData
  return (
    <Page
      title={view.plain}
      tabTitle={t('visits.oneNote')}
      back={{ href: '/visits', label: t('visits.title') }}
      lede={view.clinical}
    >
      <NoteText note={view} fileHref={(at) => `/documents/received/${id}/${at}`} />
      <TeamNotes of={loaderData.teamNotes} />
      {visitId && (
        <p>
          <a href={`/visits/${visitId}`}>{t('visits.ofNote')}</a>
        </p>
      )}
      <NotRight id={id} of={loaderData.amended} />
      <HideAction id={id} hiding={hiding} what="note" />
    </Page>
  )
}
