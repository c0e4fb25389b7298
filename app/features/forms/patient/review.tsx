// The last look: every answer with a link that changes it, what is missing first, and the button that sends.
import { redirect } from 'react-router'
import { problems } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Answered } from '../both/answered.tsx'
import { questionOf, wrongWords } from '../both/words.ts'
import { readOwnForm, sendAnswers } from '../own.server.ts'
import { itemsOf, said } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { alarmsIn, askedOn, sheetOf, sheetsOf } from '../sheets.ts'
import { Help } from './help.tsx'

export const loader = patientPage(async ({ ctx, params }) => {
  const { form: id = '' } = params
  const { request, form, settled } = await readOwnForm(ctx, { id })
  if (request.state !== 'asked') throw redirect(`/forms/${id}`)
  const sheets = sheetsOf(settled.seen)
  return {
    id,
    title: request.title,
    sheets,
    alarm: alarmsIn(settled.seen).length > 0,
    items: [...itemsOf(form.items)],
    wrong: settled.wrong.filter(({ firm }) => firm),
  }
})

export const action = personAction('patient', async ({ ctx, params, visit }) => {
  const { form: id = '' } = params
  await sendAnswers(ctx, { id, language: visit.lang })
  return redirect(`/forms/${id}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Review({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, title, sheets, alarm, items, wrong } = loaderData
  const errors = problems(actionData)
  const at = (key: string) => `/forms/${id}/${sheetOf(sheets, key)?.key ?? sheets[0]?.key}#${key}`
  const change = (seen: Seen) =>
    askedOn([seen]).some(({ key }) => key === seen.key) && (
      <a href={at(seen.key)}>{t('forms.change', { question: questionOf(t, seen.item) })}</a>
    )
  return (
    <Page
      title={t('forms.review')}
      tabTitle={t('forms.title')}
      back={{ href: `/forms/${id}/${sheets.at(-1)?.key}`, label: t('forms.back') }}
      lede={said(title, t.lang)}
      before={
        <>
          <ErrorSummary errors={errors} />
          {alarm && <Help />}
        </>
      }
    >
      <p>{t('forms.review.lede')}</p>
      {wrong.length > 0 && (
        <Panel tone="attention" title={t('forms.gaps')}>
          <ul>
            {wrong.map((one) => (
              <li key={`${one.key} ${one.why}`}>
                <a href={at(one.key)}>
                  {wrongWords(
                    t,
                    items.find((item) => item.id === one.id),
                    one,
                  )}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {sheets.map(({ key, seen }) => (
        <Answered key={key} of={seen} more={change} />
      ))}
      <form method="post">
        <Button>{t('forms.send')}</Button>
      </form>
    </Page>
  )
}
