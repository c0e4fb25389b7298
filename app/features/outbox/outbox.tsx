// The demonstration's mailbox and phone: every e-mail and text that would have left, newest first.
// Like everything of the demonstration, it does not exist elsewhere.
import { publicPage } from '../../doors/web/page.server.ts'
import { useTexts } from '../../texts/context.tsx'
import { SignedOutPage } from '../../ui/page.tsx'
import { Card } from '../../ui/section.tsx'
import { readOutbox, type Shown } from './outbox.server.ts'

export const loader = publicPage(async ({ visit }) => ({ letters: await readOutbox(visit.kit) }))

export default function Outbox({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  const t = useTexts()
  const shown = loaderData.letters.filter(({ to }) => to !== null)
  return (
    <SignedOutPage title={t('outbox.title')} lede={t('outbox.lede')}>
      <p>
        <a href="/demo/outbox">{t('outbox.again')}</a> · <a href="/sign-in">{t('signIn.title')}</a>
      </p>
      {shown.length === 0 && <p className="nothing">{t('outbox.none')}</p>}
      {shown.map((letter) => (
        <Letter key={letter.id} {...letter} />
      ))}
    </SignedOutPage>
  )
}

function Letter({ channel, to, title, text, at }: Shown) {
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
