// Sending files. Without script it is one form that brings them along; with it each file goes ahead by itself, goes on where a
// broken connection left it, and the form then names those that arrived.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { Script } from '../../../doors/web/script.tsx'
import { invalid } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { fileTypes } from '../../../kit/files/type.ts'
import { sizeWords } from '../../../texts/size.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, HintAndError, wiring } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { mayUpload } from '../receive.server.ts'
import { listAsked, readAsked } from '../requests/asked.server.ts'
import { Until, WaitingRequests } from '../requests/patient/waiting.tsx'
import { listUnsent, sendFiles } from '../send.server.ts'

/** At its own address it answers what the clinic asked for. */
export const loader = patientPage(async (page) => {
  const { request: id } = page.params
  const request = id === undefined ? null : await readAsked(page.ctx, { id })
  const asked = id === undefined ? await listAsked(page.ctx, {}) : []
  const unsent = await listUnsent(page.ctx, {})
  return { request, asked, unsent, draft: await draftOf(page), now: page.ctx.open.now }
})

export const action = personAction(
  'patient',
  async ({ ctx, form, files, params }) => {
    const refused = files.find((file) => 'why' in file)
    if (refused && 'why' in refused)
      throw invalid(refused.why.code, refused.why.message, {
        files: `${refused.name}: ${refused.why.message}`,
      })
    const { id } = await sendFiles(ctx, {
      ...typed(form, 'words'),
      uploaded: form.getAll('uploaded').map(String),
      written: files.flatMap((file) => ('written' in file ? [file.written] : [])),
      request: params.request && isUuid(params.request) ? params.request : null,
    })
    return redirect(`/uploads/${id}?sent=yes`)
  },
  ({ ctx }) => mayUpload(ctx, {}),
)

const accept = [...Object.values(fileTypes).map(({ end }) => `.${end}`), '.jpeg', '.tiff', '.heif']
  .filter((end) => end !== '.json' && end !== '.txt')
  .join()

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewUpload({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { request, asked, unsent, draft, now } = loaderData
  const open = request?.state === 'asked'
  const errors = problems(actionData)
  const field = {
    label: t('uploads.files'),
    name: 'files',
    hint: t('uploads.filesHint'),
    error: errorFor(errors, 'files'),
  }
  return (
    <Page
      title={
        request && open
          ? t('requests.answer', { title: request.title })
          : t('uploads.new', { clinic: t.clinic })
      }
      tabTitle={t('uploads.send')}
      back={{ href: '/uploads', label: t('uploads.title') }}
      lede={t('uploads.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {request && open && (
        <Panel tone="info" title={t('requests.pleaseSend', { title: request.title })}>
          <Prose>{request.words}</Prose>
          {request.due && <Until due={request.due} now={now} />}
        </Panel>
      )}
      {request && !open && (
        <Panel tone="attention">
          <p>{t('requests.over')}</p>
        </Panel>
      )}
      {asked.length > 0 && <WaitingRequests of={asked} now={now} />}
      <DraftForm what="uploads.draft" draft={draft} sent={actionData} files>
        <div className={field.error ? 'field wrong' : 'field'}>
          <label htmlFor="files">{field.label}</label>
          <HintAndError {...field} />
          <input type="file" multiple accept={accept} {...wiring(field)} />
        </div>
        <ul
          data-uploads
          hidden
          aria-live="polite"
          data-progress={t('uploads.progress', { name: '{name}', percent: '{percent}' })}
          data-waits={t('uploads.waits', { name: '{name}' })}
          data-arrived={t('uploads.arrived', { name: '{name}' })}
          data-drop={t('uploads.drop', { name: '{name}' })}
          data-failed={t('uploads.failed', { name: '{name}' })}
        />
        {unsent.length > 0 && (
          <Choices
            label={t('uploads.here')}
            hint={t('uploads.hereHint')}
            name="uploaded"
            several
            value={unsent.map(({ id }) => id)}
            options={unsent.map(({ id, name, size }) => ({
              value: id,
              label: name,
              hint: sizeWords(t, size),
            }))}
          />
        )}
        <Field
          label={t('uploads.words')}
          hint={t('uploads.wordsHint')}
          name="words"
          lines={3}
          maxLength={2000}
          optional
          error={errorFor(errors, 'words')}
        />
        <Button>{t('uploads.submit', { clinic: t.clinic })}</Button>
      </DraftForm>
      <Script name="upload" />
    </Page>
  )
}
