/** What a list shows, as words in a line above it; each an address, so that it can be kept and gone back to. */
import { useTexts } from '../texts/context.tsx'

export type Filter = {
  href: string
  label: string
  /** How many there are of it. */
  n?: number
  here?: boolean
  /** The one key that leads there. */
  shortcut?: string
}

export function Filters({ label, items }: { label: string; items: Filter[] }) {
  const t = useTexts()
  return (
    <nav className="filters" aria-label={label}>
      {items.map(({ href, label: says, n, here, shortcut }) => (
        <a
          key={href}
          href={href}
          aria-current={here ? 'page' : undefined}
          data-key={shortcut}
          aria-keyshortcuts={shortcut}
        >
          {says}
          {n !== undefined && <small> {t.number(n)}</small>}
        </a>
      ))}
    </nav>
  )
}
