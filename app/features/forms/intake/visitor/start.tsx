// A form that anybody may fill in: what it is, and who it is about.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { Section } from '../../../../ui/section.tsx'
import { inFrame, staying } from '../../../appointments/public/embedded.ts'
import { drawForm } from '../../../appointments/public/guard.server.ts'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'
import type { Fields } from '../../../drafts/kept.ts'
import { said } from '../../questionnaire/form.ts'
import { beginIntake, readPublicForm } from '../begin.server.ts'
import { toOf } from './to.ts'
import { BeginForm } from './begin-fields.tsx'
import { readWho } from './who.ts'

export const loader = publicPage(async ({ ctx, params, url }) => ({
  ...(await readPublicForm(ctx, params.form ?? '')),
  embed: inFrame(url),
  form: await drawForm(ctx),
}))

export const action = personAction('public', async ({ ctx, form, params, url, visit }) => {
  const { id } = await readPublicForm(ctx, params.form ?? '')
  const embed = inFrame(url)
  const who = await readWho(ctx, form)
  if (!who) return redirect(staying(embed, '/intake/sent'))
  const token = await beginIntake(ctx, { form: id, who, language: visit.lang })
  return redirect(toOf(token, embed)('form', { new: 'yes' }))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function StartIntake({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { title, about, minutes, embed, form } = loaderData
  return (
    <BookingPage
      embed={embed}
      title={said(title, t.lang)}
      lede={t('forms.minutes', { n: minutes })}
      before={<ErrorSummary errors={errors} />}
    >
      {about && <Prose>{said(about, t.lang)}</Prose>}
      <p>
        <Words of="intake.goOnLink" links={{ go: staying(embed, '/intake/go-on') }} />
      </p>
      {!embed && (
        <p>
          <Words of="intake.account" links={{ in: '/sign-in' }} />
        </p>
      )}
      <Section title={t('intake.who')}>
        <p>{t('intake.who.lede')}</p>
        <BeginForm
          form={form}
          errors={errors}
          kept={(actionData as { kept?: Fields } | undefined)?.kept}
        />
      </Section>
    </BookingPage>
  )
}
