// An answer is not taken over into the record: why, if somebody wants to say it.
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
import { Head } from '../../chart/staff/head.tsx'
import { loadHead } from '../../chart/staff/load.tsx'
import { decideAnswer, readBeside } from '../accept/accept.server.ts'
import { nameOf } from './beside.tsx'

type Params = Record<string, string | undefined>

const oneOf = ({ id: patient = '', form: id = '', place = '' }: Params) => {
  if (!isUuid(patient)) throw notFound()
  return { patient, id, place }
}
const addressOf = ({ patient, id }: { patient: string; id: string }) =>
  `/staff/patients/${patient}/forms/${id}`

export const loader = staffPage(async (page) => {
  const { place, ...one } = oneOf(page.params)
  const { standings } = await readBeside(page.ctx, one)
  const standing = standings.find((each) => each.place === place)
  if (!standing) throw notFound()
  if (standing.decided) throw redirect(addressOf(one))
  const head = await loadHead(page, one.patient)
  return { at: addressOf(one), standing, head, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const one = oneOf(params)
  await decideAnswer(ctx, { ...one, take: false, ...typed(form, 'reason') })
  return redirect(`${addressOf(one)}?done=refused`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Refuse({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { at, standing, head, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('taken.refuse.title')}
      back={{ href: at, label: t('forms.chart') }}
      lede={t('taken.refuse.lede', { name: nameOf(t, standing) })}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <DraftForm what="taken.refuse.draft" draft={draft} sent={actionData}>
        <Field
          label={t('taken.refuse.reason')}
          hint={t('taken.refuse.hint')}
          name="reason"
          lines={3}
          maxLength={400}
          optional
          error={errorFor(errors, 'reason')}
        />
        <Button>{t('taken.refuse.do')}</Button>
      </DraftForm>
    </Page>
  )
}
