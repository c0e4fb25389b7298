/** Steps through a long list in time: newer and older, as plain links. */
import { useTexts } from '../texts/context.tsx'

export function Pager({ newer, older }: { newer?: string; older?: string }) {
  const t = useTexts()
  if (!newer && !older) return null
  return (
    <nav className="pager" aria-label={t('common.pages')}>
      {newer && (
        <a className="button quiet" rel="prev" href={newer}>
          {t('common.newer')}
        </a>
      )}
      {older && (
        <a className="button quiet" rel="next" href={older}>
          {t('common.older')}
        </a>
      )}
    </nav>
  )
}
