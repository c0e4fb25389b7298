// Says how much is new since the page was drawn, once the script of this page hears of it: a line above the list, and
// nothing moves under anybody's hand. Without script there is only the way to load the page again.
import { Script } from '../../../doors/web/script.tsx'
import { useTexts } from '../../../texts/context.tsx'

const SAID = 9 // more is told as many

export function News({ since, href }: { since: Date; href: string }) {
  const t = useTexts()
  return (
    <>
      <p className="live" role="status" data-live={since.toISOString()} />
      <ul hidden data-says>
        {Array.from({ length: SAID + 1 }, (_, i) => (
          <li key={i}>
            <a href={href}>{t('work.news', { n: i + 1, many: i === SAID ? 'yes' : 'no' })}</a>
          </li>
        ))}
      </ul>
      <noscript>
        <a href={href}>{t('work.again')}</a>
      </noscript>
      <Script name="live" />
    </>
  )
}
