// Replacing a document by a newer version, with what changed as the patient reads it.
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
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Page } from '../../../ui/page.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { amendDocument, beginAdding } from '../add.server.ts'
import type { DocumentRow } from '../rows.ts'
import { FilesField } from './files-field.tsx'
import { withFiles } from './take.ts'

function idsIn({ id: patient = '', entry: id = '' }: Record<string, string | undefined>) {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id }
}

export const loader = staffPage(async (page) => {
  const at = idsIn(page.params)
  const { document } = await beginAdding(page.ctx, at)
  const head = await loadHead(page, at.patient)
  return { ...at, head, document: document as DocumentRow, draft: await draftOf(page) }
})

export const action = personAction(
  'staff',
  async ({ ctx, form, files, params, visit }) => {
    const at = idsIn(params)
    const said = typed(form, 'version', 'changed')
    await withFiles(visit.kit, files, ([file = null]) =>
      amendDocument(ctx, { ...at, ...said, file }),
    )
    return redirect(`/staff/patients/${at.patient}/documents/${at.id}?done=amended`)
  },
  async ({ ctx, params }) => {
    const { document } = await beginAdding(ctx, idsIn(params))
    return (document as DocumentRow).patient
  },
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AmendDocument({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, head, document, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('documents.amend')}
      back={{
        href: `/staff/patients/${patient}/documents/${document.id}`,
        label: document.title,
      }}
      lede={t('documents.amendLede')}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <DraftForm what="documents.amendDraft" draft={draft} sent={actionData} files>
        <Meanwhile version={String(document.changes)} sent={actionData} compare={[]} />
        <FilesField label={t('documents.newFile')} error={errorFor(errors, 'files')} />
        <Field
          label={t('documents.whatChanged')}
          hint={t('documents.whatChangedHint')}
          name="changed"
          lines={3}
          maxLength={500}
          optional={document.status === 'draft'}
          error={errorFor(errors, 'changed')}
        />
        <Button>{t('documents.amendButton')}</Button>
      </DraftForm>
    </Page>
  )
}
