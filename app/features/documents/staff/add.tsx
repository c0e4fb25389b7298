// Adding documents to a patient, many at once: files are dropped or chosen, and what is said once holds for all of them.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { dayOf } from '../../../texts/dates.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choices.tsx'
import { readDateField } from '../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { addDocuments, beginAdding } from '../add.server.ts'
import { MOST_AT_ONCE } from '../classes.ts'
import { AboutFields } from './about-fields.tsx'
import { FilesField } from './files-field.tsx'
import { withFiles } from './take.ts'

const patientIn = ({ id = '' }: Record<string, string | undefined>): string => {
  if (!isUuid(id)) throw notFound()
  return id
}

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const { classes } = await beginAdding(page.ctx, { patient, id: null })
  const head = await loadHead(page, patient)
  const { now } = page.ctx.open
  const guards = page.visit.may?.includes('record.guard')
  return { patient, classes, guards, head, now, draft: await draftOf(page) }
})

export const action = personAction(
  'staff',
  async ({ ctx, form, files, params, visit }) => {
    const patient = patientIn(params)
    const said = typed(form, 'class', 'status', 'shown', 'author')
    const date = readDateField(form, 'date')
    const confidential = form.get('confidential') === 'yes'
    const { ids, shown } = await withFiles(visit.kit, files, (filed) =>
      addDocuments(ctx, { patient, ...said, confidential, date, files: filed } as never),
    )
    return redirect(
      `/staff/patients/${patient}/documents?added=${ids.length}${shown ? '&shown=yes' : ''}`,
    )
  },
  async ({ ctx, params }) => {
    const patient = patientIn(params)
    await beginAdding(ctx, { patient, id: null })
    return patient
  },
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AddDocuments({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, classes, guards, head, now, draft } = loaderData
  const errors = problems(actionData)
  const today = dayOf({ kind: 'instant', at: now }, t.timeZone) ?? ''
  const [year = '', month = '', day = ''] = today.split('-')
  return (
    <Page
      title={t('documents.add')}
      back={{ href: `/staff/patients/${patient}/documents`, label: t('documents.title') }}
      lede={t('documents.addLede')}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <DraftForm what="documents.addDraft" draft={draft} sent={actionData} files>
        <FilesField
          label={t('documents.files')}
          hint={t('documents.filesHint', { n: MOST_AT_ONCE })}
          error={errorFor(errors, 'files')}
          several
        />
        <AboutFields
          of={classes}
          value={{
            status: 'final',
            shown: 'no',
            'date-day': String(Number(day)),
            'date-month': String(Number(month)),
            'date-year': year,
          }}
          errors={errors}
        />
        {guards && (
          <Checkbox
            name="confidential"
            label={t('documents.confidential')}
            hint={t('documents.confidentialHint')}
          />
        )}
        <Button>{t('documents.addButton')}</Button>
      </DraftForm>
    </Page>
  )
}
