// The demonstration's mailbox and phone: every e-mail and text that would have left, newest first.
// Like everything of the demonstration, it does not exist elsewhere.
import { redirect } from 'react-router'
import { problems, typed } from '../../doors/web/form.ts'
import { personAction, publicPage } from '../../doors/web/page.server.ts'
import { useTexts } from '../../texts/context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { SignedOutPage } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Card } from '../../ui/section.tsx'
import { answerText } from './answer.server.ts'
import { readOutbox, type Shown } from './outbox.server.ts'

export const loader = publicPage(async ({ visit, url }) => ({
  letters: await readOutbox(visit.kit),
  came: url.searchParams.has('came'),
}))

export const action = personAction('public', async ({ form, visit }) => {
  await answerText(visit.kit, typed(form, 'from', 'body'))
  return redirect('/demo/outbox?came=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Outbox({ loaderData, actionData }: Props) {
  const t = useTexts()
  const shown = loaderData.letters.filter(({ to }) => to !== null)
  return (
    <SignedOutPage title={t('outbox.title')} lede={t('outbox.lede')}>
      <p>
        <a href="/demo/outbox">{t('outbox.again')}</a> · <a href="/sign-in">{t('signIn.title')}</a>
      </p>
      <ErrorSummary errors={problems(actionData)} />
      {loaderData.came && (
        <Panel tone="done">
          <p>{t('outbox.came')}</p>
        </Panel>
      )}
      <details>
        <summary>{t('outbox.write')}</summary>
        <form method="post">
          <Field label={t('outbox.number')} name="from" type="tel" />
          <Field label={t('texts.body')} hint={t('outbox.answerHint')} name="body" lines={3} />
          <Button kind="quiet">{t('outbox.answerDo')}</Button>
        </form>
      </details>
      {shown.length === 0 && <p className="nothing">{t('outbox.none')}</p>}
      {shown.map((letter) => (
        <Letter key={letter.id} {...letter} />
      ))}
    </SignedOutPage>
  )
}

function Letter({ id, channel, to, title, text, at }: Shown) {
  const t = useTexts()
  return (
    <article className="section" aria-label={title || t('outbox.sms')}>
      <Card>
        <h2>{title || t('outbox.sms')}</h2>
        <p className="hint">
          {t('outbox.for', { channel: t(`outbox.${channel}`) })} <bdi>{to}</bdi>
          <br />
          {t.dateTime(at)}
        </p>
        <div className="prose">
          {text.split(/\n\s*\n/).map((words, n) => (
            <p key={n}>{words.split(LINK).map(asLink)}</p>
          ))}
        </div>
        {channel === 'sms' && to && (
          <details>
            <summary>{t('outbox.answer', { number: to })}</summary>
            <form method="post">
              <input type="hidden" name="from" value={to} />
              <Field id={`body-${id}`} label={t('texts.body')} name="body" lines={3} />
              <Button kind="quiet">{t('outbox.answerDo')}</Button>
            </form>
          </details>
        )}
      </Card>
    </article>
  )
}

const LINK = /(https?:\/\/\S+)/

const asLink = (part: string, n: number) =>
  n % 2 ? (
    <a key={n} href={part}>
      {part}
    </a>
  ) : (
    part
  )
