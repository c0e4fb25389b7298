// The last page of a form that is signed: all that is signed, and the signature. A name is typed, or it is drawn where there
// is script; as whom somebody signs comes from the session.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { Script } from '../../../doors/web/script.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Shown } from '../both/shown.tsx'
import { itemsOf, said } from '../questionnaire/form.ts'
import { alarmsIn, askedOn, sheetOf, sheetsOf } from '../sheets.ts'
import { beginSigning, signForm } from '../sign/sign.server.ts'
import { asWhom } from '../sign/words.ts'
import { Gaps } from '../both/gaps.tsx'
import { SignFields } from '../both/sign-fields.tsx'
import { Help } from '../both/help.tsx'

export const loader = patientPage(async (page) => {
  const { form: id = '' } = page.params
  const { request, form, settled, signer, card } = await beginSigning(page.ctx, { id })
  if (request.state !== 'asked') throw redirect(`/forms/${id}`)
  const sheets = sheetsOf(settled.seen)
  return {
    id,
    title: request.title,
    signers: form.signers,
    seen: settled.seen,
    sheets,
    asks: sheets.some(({ seen }) => askedOn(seen).length > 0),
    alarm: alarmsIn(settled.seen).length > 0,
    items: [...itemsOf(form.items)],
    wrong: settled.wrong.filter(({ firm }) => firm),
    signer,
    patient: card.name,
    draft: await draftOf(page),
  }
})

export const action = personAction('patient', async ({ ctx, form, params, visit }) => {
  const { form: id = '' } = params
  const given = typed(form, 'typed', 'strokes', 'witness', 'interpreter')
  await signForm(ctx, { id, language: visit.lang, ...given })
  return redirect(`/forms/${id}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Sign({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, title, signers, seen, sheets, asks, alarm, items, wrong, signer, patient, draft } =
    loaderData
  const errors = problems(actionData)
  const at = (key: string) => `/forms/${id}/${sheetOf(sheets, key)?.key ?? sheets[0]?.key}#${key}`
  return (
    <Page
      title={said(title, t.lang)}
      tabTitle={t('sign.title')}
      back={{
        href: asks ? `/forms/${id}/review` : `/forms/${id}`,
        label: asks ? t('forms.review') : t('common.back'),
      }}
      lede={t('sign.lede')}
      before={
        <>
          <ErrorSummary errors={errors} />
          {alarm && <Help />}
        </>
      }
    >
      <Gaps wrong={wrong} items={items} at={at} />
      <Shown of={seen} />
      <Section title={t('sign.yours')}>
        <p>
          {signer.role === 'self'
            ? t('sign.you', { name: signer.name })
            : t('sign.youFor', { name: signer.name, patient, as: asWhom(t, signer) })}
        </p>
        <DraftForm what="sign.draft" draft={draft} sent={actionData}>
          <SignFields errors={errors} signers={signers} />
          <p>{t('sign.kept')}</p>
          <Button>{t('sign.send')}</Button>
        </DraftForm>
        <Script name="sign" />
      </Section>
    </Page>
  )
}
