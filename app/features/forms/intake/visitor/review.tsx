// The last look before a form is sent without an account: every answer with a link that changes it, and what is missing first.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Section } from '../../../../ui/section.tsx'
import { inFrame, staying } from '../../../appointments/public/embedded.ts'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'
import { Answered } from '../../both/answered.tsx'
import { Gaps } from '../../both/gaps.tsx'
import { Help } from '../../both/help.tsx'
import { questionIn } from '../../both/words.ts'
import { itemsOf, said } from '../../questionnaire/form.ts'
import type { Seen } from '../../questionnaire/settle.ts'
import { alarmsIn, askedOn, sheetOf, sheetsOf } from '../../sheets.ts'
import { sendIntake } from '../fill.server.ts'
import { over, placeOf } from './at.ts'
import { toOf } from './to.ts'

export const loader = publicPage(async ({ ctx, params, url }) => {
  const { open, embed, token } = await placeOf(ctx, params, url)
  const { form, settled, title, who } = open
  return {
    embed,
    token,
    title,
    who,
    sheets: sheetsOf(settled.seen),
    alarm: alarmsIn(settled.seen).length > 0,
    items: [...itemsOf(form.items)],
    wrong: settled.wrong.filter(({ firm }) => firm),
    signs: form.signers.includes('signer'),
  }
})

export const action = personAction('public', async ({ ctx, params, url }) => {
  const embed = inFrame(url)
  if (!(await sendIntake(ctx, params.token ?? ''))) throw over(embed)
  return redirect(staying(embed, '/intake/sent'))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ReviewIntake({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { embed, token, title, who, sheets, alarm, items, wrong, signs } = loaderData
  const errors = problems(actionData)
  const to = toOf(token, embed)
  const at = (key: string) => `${to(sheetOf(sheets, key)?.key ?? sheets[0]?.key ?? '')}#${key}`
  const change = (seen: Seen) =>
    askedOn([seen]).some(({ key }) => key === seen.key) && (
      <a href={at(seen.key)}>
        {t('forms.change', { question: questionIn(t, seen.item, items, seen.key) })}
      </a>
    )
  return (
    <BookingPage
      embed={embed}
      title={t('forms.review')}
      lede={said(title, t.lang)}
      before={
        <>
          <ErrorSummary errors={errors} />
          {alarm && <Help />}
        </>
      }
    >
      <p>
        <a className="back" href={to(sheets.at(-1)?.key ?? '')}>
          {t('forms.back')}
        </a>
      </p>
      <p>{t('intake.review.lede')}</p>
      <Gaps wrong={wrong} items={items} at={at} sign={signs ? to('sign') : undefined} />
      <Section title={t('intake.review.who')}>
        <Facts
          items={[
            { term: t('intake.name'), value: `${who.given} ${who.family}` },
            { term: t('publicBooking.born'), value: t.date(who.born) },
            { term: t('publicBooking.email'), value: who.email },
            { term: t('publicBooking.phone'), value: who.phone },
          ]}
        />
      </Section>
      {sheets.map(({ key, seen }) => (
        <Answered key={key} of={seen} more={change} />
      ))}
      {signs ? (
        <ButtonLink href={to('sign')}>{t('sign.goOn')}</ButtonLink>
      ) : (
        <form method="post">
          <Button>{t('forms.send')}</Button>
        </form>
      )}
    </BookingPage>
  )
}
