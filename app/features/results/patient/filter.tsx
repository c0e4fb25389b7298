/** Which results are listed, as three words above the list. */
import { useTexts } from '../../../texts/context.tsx'
import type { Sort } from '../results.server.ts'

const sorts: Sort[] = ['all', 'tests', 'imaging']

export function Filter({ show }: { show: Sort }) {
  const t = useTexts()
  return (
    <nav className="pager" aria-label={t('results.show')}>
      {sorts.map((sort) => (
        <a
          key={sort}
          className={sort === show ? 'button' : 'button quiet'}
          aria-current={sort === show ? 'page' : undefined}
          href={sort === 'all' ? '/results' : `/results?show=${sort}`}
        >
          {t(`results.show.${sort}`)}
        </a>
      ))}
    </nav>
  )
}
