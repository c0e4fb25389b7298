// Writing to the patient about one result or note. What is written here the patient sees.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { readChartHead } from '../../chart/head.server.ts'
import { writeTeamNote } from '../note.server.ts'
import { readReleased } from '../read.server.ts'

export const loader = staffPage(async (page) => {
  const { id: patient = '', entry: id = '' } = page.params
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  const { entry } = await readReleased(page.ctx, { patient, id })
  const { card } = await readChartHead(page.ctx, { patient })
  return { patient, id, entry, name: card.name, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { id: patient = '', entry: id = '' } = params
  await writeTeamNote(ctx, { patient, id, ...typed(form, 'text') } as never)
  return redirect(`/staff/patients/${patient}/release/${id}?done=noted`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NotePage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, id, entry, name, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('release.noteTitle')}
      back={{
        href: `/staff/patients/${patient}/release/${id}`,
        label: entry.clinical ?? entry.plain ?? t('release.one'),
      }}
      lede={name}
      before={<ErrorSummary errors={errors} />}
    >
      <Panel tone="attention">{t('release.noteLede')}</Panel>
      <DraftForm what="release.noteDraft" draft={draft} sent={actionData}>
        <Field
          label={t('release.noteText')}
          name="text"
          lines={5}
          error={errorFor(errors, 'text')}
        />
        <Button>{t('release.noteButton')}</Button>
      </DraftForm>
    </Page>
  )
}
