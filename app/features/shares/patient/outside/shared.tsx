// What is shared, for whoever typed the passcode.
import { redirect } from 'react-router'
import { cookie, SHARE_COOKIE } from '../../../../doors/web/cookies.ts'
import { personAction, sharedPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { readShared } from '../../opened.server.ts'
import { closeShare } from '../../unlock.server.ts'

export const loader = sharedPage(({ ctx }) => readShared(ctx, {}))

/** Closes it on this device. */
export const action = personAction('public', async ({ ctx, visit }) => {
  const opened = visit.cookies.get(SHARE_COOKIE)
  if (opened) await closeShare(ctx, opened)
  const headers = { 'Clear-Site-Data': '"cache"', 'Set-Cookie': cookie(SHARE_COOKIE, '', 0) }
  return redirect('/shared/over', { headers })
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function SharedPage({ loaderData }: Props) {
  const t = useTexts()
  const { whose, documents, summary, until } = loaderData
  return (
    <SignedOutPage
      title={t('shared.title')}
      lede={t('shared.lede', { name: whose, clinic: t.clinic })}
    >
      {documents.length === 0 && !summary && <p>{t('shared.none')}</p>}
      <Rows>
        {summary && (
          <Row
            href="/shared/summary"
            icon="record"
            title={t('shared.summary')}
            second={t('shared.summaryText')}
          />
        )}
        {documents.map(({ id, title, class: of, author, date }) => (
          <Row
            key={id}
            href={`/shared/document/${id}`}
            icon="file"
            title={title}
            second={[t(`documents.class.${of}`), author, t.dateShort(date)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
      <p>{t('shared.until', { when: t.dateTime(until), name: whose })}</p>
      <form method="post">
        <Button kind="quiet">{t('shared.close')}</Button>
      </form>
    </SignedOutPage>
  )
}
