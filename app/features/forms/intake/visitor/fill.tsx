// One page of a form that is filled in without an account. What is typed is kept by the button, and with script while it is typed.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { Script } from '../../../../doors/web/script.tsx'
import { textsOf } from '../../../../doors/web/visit-texts.ts'
import { invalid, notFound } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons, EnterButton } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'
import type { Fields } from '../../../drafts/kept.ts'
import { AnswerStyles } from '../../both/answer-styles.tsx'
import { Asked, HelpPlace } from '../../both/asked.tsx'
import {
  after,
  afterTimes,
  fileAsked,
  moreAsked,
  readPage,
  timesAsked,
  wrongOn,
} from '../../both/page.ts'
import { nextOf } from '../../several.ts'
import { knownIn } from '../../known.ts'
import { said } from '../../questionnaire/form.ts'
import { alarmsIn, changesItself, mayStandOn, sheetsOf } from '../../sheets.ts'
import { saveIntake } from '../fill.server.ts'
import { over, placeOf } from './at.ts'

export const loader = publicPage(async ({ ctx, params, url }) => {
  const { open, to, embed } = await placeOf(ctx, params, url)
  const { form, filled, settled, title } = open
  const sheets = sheetsOf(settled.seen)
  const sheet = sheets.find(({ key }) => key === params.sheet)
  if (!sheet) throw notFound()
  const at = sheets.indexOf(sheet)
  const back = sheets[at - 1]?.key
  return {
    embed,
    title,
    seen: sheet.seen,
    items: mayStandOn(sheet, form),
    known: filled.proved ? knownIn(form, sheet.seen, filled.person) : [],
    alarm: alarmsIn(settled.seen).length > 0,
    at,
    of: sheets.length,
    back: back && to(back),
    keep: to(`${sheet.key}/keep`),
    asked: changesItself(form) ? to(`${sheet.key}/keep`) : undefined,
    more: url.searchParams.has('more'),
  }
})

export const action = personAction('public', async ({ ctx, form, params, url, visit }) => {
  const { open, to, embed, token } = await placeOf(ctx, params, url)
  const t = textsOf(visit)
  const { sheet: key = '' } = params
  const page = readPage(t, open.settled, key, form)
  if (Object.keys(page.fields).length > 0) throw wrong(page.fields)
  const times = timesAsked(open.settled, key, form)
  const changed = [...page.changed]
  const stands = await saveIntake(ctx, token, { changed, times, language: t.lang })
  if (!stands) throw over(embed)
  if (times) return redirect(`${to(key)}#${afterTimes(stands, times)}`)
  const more = moreAsked(stands, key, form)
  if (more) return redirect(`${to(key)}#${nextOf(more)}`)
  const file = fileAsked(stands, key, form)
  if (file) return redirect(to(`${file}/file`))
  const fields = wrongOn(t, stands, key, page)
  if (Object.keys(fields).length > 0) throw wrong(fields)
  if (form.get('do') === 'later') return redirect(to('later'))
  const next = after(stands, key, page)
  if (next && 'fresh' in next) return redirect(`${to(key, { more: 'yes' })}#${next.fresh}`)
  return redirect(to(next ? next.sheet : 'review'))
})

const wrong = (fields: Record<string, string>) =>
  invalid('form_answers', 'Some of what you entered needs another look.', fields)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function FillIntake({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { embed, title, seen, items, known, alarm, at, of, back, keep, asked, more } = loaderData
  const errors = problems(actionData)
  const kept = (actionData as { kept?: Fields } | undefined)?.kept
  return (
    <BookingPage
      embed={embed}
      title={said(title, t.lang)}
      lede={of > 1 ? t('forms.step', { n: at + 1, of }) : undefined}
      before={
        <>
          <ErrorSummary errors={errors} />
          <HelpPlace alarm={alarm} />
        </>
      }
    >
      {back && (
        <p>
          <a className="back" href={back}>
            {t('common.back')}
          </a>
        </p>
      )}
      {more && errors.length === 0 && (
        <Panel tone="info">
          <p>{t('forms.more')}</p>
        </Panel>
      )}
      <form method="post" noValidate data-keep={keep}>
        <EnterButton />
        <AnswerStyles of={items} />
        <TypedProvider typed={kept ?? null}>
          <Asked of={seen} errors={errors} known={known} at={asked} />
        </TypedProvider>
        <Buttons>
          <Button>{t('forms.next')}</Button>
          <Button kind="quiet" name="do" value="later">
            {t('intake.later')}
          </Button>
        </Buttons>
        <p role="status" data-kept={t('intake.kept')} />
      </form>
      {asked && <p role="status" className="heard" data-more={t('forms.more')} />}
      {asked && <Script name="asked" />}
      <Script name="keepForm" />
    </BookingPage>
  )
}
