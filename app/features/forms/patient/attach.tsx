// Photographs and files of one question of a form that a patient fills in.
import { redirect } from 'react-router'
import { problems } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { AttachFiles } from '../both/attach-page.tsx'
import { questionOf } from '../both/words.ts'
import { attachFile, beginAttaching, detachFile, readAttached } from '../files/own.server.ts'
import { NO_FILE } from '../files/words.ts'
import { said } from '../questionnaire/form.ts'

type Params = { form?: string; question?: string }
const named = ({ form: id = '', question: key = '' }: Params) => ({ id, key })

export const loader = patientPage(async ({ ctx, params }) => {
  const { id, key } = named(params)
  return { id, key, ...(await readAttached(ctx, { id, key })) }
})

export const action = personAction(
  'patient',
  async ({ ctx, form, files, params, url, visit }) => {
    const { id, key } = named(params)
    const remove = form.get('remove')
    if (typeof remove === 'string') {
      await detachFile(ctx, { id, key, file: remove, language: visit.lang })
      return redirect(url.pathname)
    }
    const [came] = files
    if (!came) throw invalid('no_file', NO_FILE, { camera: NO_FILE })
    if ('why' in came) throw invalid(came.why.code, came.why.message, { camera: came.why.message })
    await attachFile(ctx, { id, key, written: came.written, language: visit.lang })
    return redirect(url.pathname)
  },
  async ({ ctx, params }) => {
    const { id, key } = named(params)
    return beginAttaching(ctx, { id, key })
  },
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AttachToForm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, sheet, title, seen, states } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={questionOf(t, seen.item)}
      tabTitle={t('forms.title')}
      back={{ href: `/forms/${id}/${sheet}`, label: t('forms.back') }}
      lede={said(title, t.lang)}
      before={<ErrorSummary errors={errors} />}
    >
      <AttachFiles
        seen={seen}
        files={states}
        src={(file) => `/forms/${id}/file/${file}?as=look`}
        back={`/forms/${id}/${sheet}#${seen.key}`}
        error={errors[0]?.message}
      />
    </Page>
  )
}
