// How pages look: text size, contrast, light or dark. Kept with the account and on this device.
import { redirect } from 'react-router'
import { cookie, DISPLAY_COOKIE } from '../../../doors/web/cookies.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { displaySchema, saveDisplay } from '../account.server.ts'

const YEAR = 31_536_000 // seconds

export const loader = patientPage(async ({ visit }) => visit.display)

export const action = personAction('patient', async ({ ctx, form }) => {
  const chosen = typed(form, 'text', 'contrast', 'theme')
  await saveDisplay(ctx, chosen as never)
  const kept = encodeURIComponent(new URLSearchParams(displaySchema.parse(chosen)).toString())
  return redirect('/more?changed=display', {
    headers: { 'Set-Cookie': cookie(DISPLAY_COOKIE, kept, YEAR) },
  })
})

type Data = Awaited<ReturnType<typeof loader>>

const options = (...values: [string, string][]) =>
  values.map(([value, label]) => ({ value, label }))

export default function DisplayPage({
  loaderData,
  actionData,
}: {
  loaderData: Data
  actionData?: unknown
}) {
  const t = useTexts()
  return (
    <Page
      title={t('display.title')}
      back={{ href: '/more', label: t('more.title') }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      <form method="post">
        <Choices
          label={t('display.text')}
          name="text"
          value={loaderData.text}
          options={(['100', '115', '130', '150', '200'] as const).map((value) => ({
            value,
            label: t(`display.text.${value}`),
          }))}
        />
        <Choices
          label={t('display.contrast')}
          name="contrast"
          value={loaderData.contrast}
          options={options(
            ['auto', t('display.contrast.auto')],
            ['high', t('display.contrast.high')],
          )}
        />
        <Choices
          label={t('display.theme')}
          name="theme"
          value={loaderData.theme}
          options={options(
            ['auto', t('display.theme.auto')],
            ['light', t('display.theme.light')],
            ['dark', t('display.theme.dark')],
          )}
        />
        <Button>{t('display.button')}</Button>
      </form>
    </Page>
  )
}
