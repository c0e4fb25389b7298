// The last look: every answer with a link that changes it, what is missing first, and the button that sends.
import { redirect } from 'react-router'
import { problems } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Answered } from '../both/answered.tsx'
import { questionIn } from '../both/words.ts'
import { readOwnForm, sendAnswers } from '../own.server.ts'
import { itemsOf, said } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { alarmsIn, askedOn, sheetOf, sheetsOf } from '../sheets.ts'
import { Gaps } from '../both/gaps.tsx'
import { Help } from '../both/help.tsx'

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
    signs: form.signers.includes('signer'),
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
  const { id, title, sheets, alarm, items, wrong, signs } = loaderData
  const errors = problems(actionData)
  const at = (key: string) => `/forms/${id}/${sheetOf(sheets, key)?.key ?? sheets[0]?.key}#${key}`
  const change = (seen: Seen) =>
    askedOn([seen]).some(({ key }) => key === seen.key) && (
      <a href={at(seen.key)}>
        {t('forms.change', { question: questionIn(t, seen.item, items, seen.key) })}
      </a>
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
      <Gaps wrong={wrong} items={items} at={at} sign={signs ? `/forms/${id}/sign` : undefined} />
      {sheets.map(({ key, seen }) => (
        <Answered key={key} of={seen} more={change} />
      ))}
      {signs ? (
        <ButtonLink href={`/forms/${id}/sign`}>{t('sign.goOn')}</ButtonLink>
      ) : (
        <form method="post">
          <Button>{t('forms.send')}</Button>
        </form>
      )}
    </Page>
  )
}
