// The last page of a form that is signed without an account: all that is signed, and the signature. A name is typed, or it is drawn
// where there is script.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { Script } from '../../../../doors/web/script.tsx'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import { inFrame, staying } from '../../../appointments/public/embedded.ts'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'
import type { Fields } from '../../../drafts/kept.ts'
import { Gaps } from '../../both/gaps.tsx'
import { SignFields } from '../../both/sign-fields.tsx'
import { Help } from '../../both/help.tsx'
import { Shown } from '../../both/shown.tsx'
import { itemsOf, said } from '../../questionnaire/form.ts'
import { alarmsIn, sheetOf, sheetsOf } from '../../sheets.ts'
import { signIntake } from '../fill.server.ts'
import { over, placeOf } from './at.ts'
import { toOf } from './to.ts'

export const loader = publicPage(async ({ ctx, params, url }) => {
  const { open, embed, token, to } = await placeOf(ctx, params, url)
  const { form, settled, title, who } = open
  if (!form.signers.includes('signer')) throw redirect(to('review'))
  return {
    embed,
    token,
    title,
    signers: form.signers,
    name: `${who.given} ${who.family}`,
    seen: settled.seen,
    sheets: sheetsOf(settled.seen),
    alarm: alarmsIn(settled.seen).length > 0,
    items: [...itemsOf(form.items)],
    wrong: settled.wrong.filter(({ firm }) => firm),
  }
})

export const action = personAction('public', async ({ ctx, form, params, url }) => {
  const embed = inFrame(url)
  const { as, ...given } = typed(form, 'as', 'typed', 'strokes', 'witness', 'interpreter')
  const sent = await signIntake(ctx, params.token ?? '', { ...given, as: as as 'self' | 'other' })
  if (!sent) throw over(embed)
  return redirect(staying(embed, '/intake/sent'))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function SignIntake({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { embed, token, title, signers, name, seen, sheets, alarm, items, wrong } = loaderData
  const errors = problems(actionData)
  const kept = (actionData as { kept?: Fields } | undefined)?.kept
  const to = toOf(token, embed)
  const at = (key: string) => `${to(sheetOf(sheets, key)?.key ?? sheets[0]?.key ?? '')}#${key}`
  return (
    <BookingPage
      embed={embed}
      title={said(title, t.lang)}
      tabTitle={t('sign.title')}
      lede={t('sign.lede')}
      before={
        <>
          <ErrorSummary errors={errors} />
          {alarm && <Help />}
        </>
      }
    >
      <p>
        <a className="back" href={to('review')}>
          {t('forms.review')}
        </a>
      </p>
      <Gaps wrong={wrong} items={items} at={at} />
      <Shown of={seen} />
      <Section title={t('sign.yours')}>
        <form method="post" noValidate>
          <TypedProvider typed={kept ?? null}>
            <Choices
              label={t('intake.sign.who')}
              name="as"
              value="self"
              options={[
                { value: 'self', label: t('intake.sign.self', { name }) },
                { value: 'other', label: t('intake.sign.other') },
              ]}
              error={errorFor(errors, 'as')}
            />
            <SignFields errors={errors} signers={signers} />
          </TypedProvider>
          <p>{t('intake.sign.kept')}</p>
          <Button>{t('sign.send')}</Button>
        </form>
        <Script name="sign" />
      </Section>
    </BookingPage>
  )
}
