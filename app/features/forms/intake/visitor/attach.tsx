// Photographs and files of one question of a form that is filled in without an account.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'
import { AttachFiles } from '../../both/attach-page.tsx'
import { questionOf } from '../../both/words.ts'
import { NO_FILE } from '../../files/words.ts'
import { said } from '../../questionnaire/form.ts'
import { sheetOf, sheetsOf } from '../../sheets.ts'
import {
  beginIntakeFile,
  putIntakeFile,
  readIntakeFiles,
  removeIntakeFile,
} from '../files.server.ts'
import { placeOf } from './at.ts'
import { toOf } from './to.ts'

export const loader = publicPage(async ({ ctx, params, url }) => {
  const { open, embed, token } = await placeOf(ctx, params, url)
  const { question: key = '' } = params
  const sheet = sheetOf(sheetsOf(open.settled.seen), key)?.key ?? ''
  return { embed, token, sheet, title: open.title, ...(await readIntakeFiles(ctx, { token, key })) }
})

export const action = personAction(
  'public',
  async ({ ctx, form, files, params, url }) => {
    const { token, to } = await placeOf(ctx, params, url)
    const { question: key = '' } = params
    const here = to(`${key}/file`)
    const remove = form.get('remove')
    if (typeof remove === 'string') {
      await removeIntakeFile(ctx, { token, key, file: remove })
      return redirect(here)
    }
    const [came] = files
    if (!came) throw invalid('no_file', NO_FILE, { camera: NO_FILE })
    if ('why' in came) throw invalid(came.why.code, came.why.message, { camera: came.why.message })
    await putIntakeFile(ctx, { token, key, written: came.written })
    return redirect(here)
  },
  async ({ ctx, params }) => {
    const { token = '', question: key = '' } = params
    return beginIntakeFile(ctx, { token, key })
  },
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AttachToIntake({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { embed, token, sheet, title, seen, states } = loaderData
  const errors = problems(actionData)
  const to = toOf(token, embed)
  return (
    <BookingPage
      embed={embed}
      title={questionOf(t, seen.item)}
      lede={said(title, t.lang)}
      before={<ErrorSummary errors={errors} />}
    >
      <AttachFiles
        seen={seen}
        files={states}
        src={(file) => to(`file/${file}`, { as: 'look' })}
        back={`${to(sheet)}#${seen.key}`}
        error={errors[0]?.message}
      />
    </BookingPage>
  )
}
