/**
 * Parts of one thing as links, each with an address of its own: a list at the side where there is room, a strip above
 * where there is not. `h` and `l` lead to the one before and the one behind.
 */
import { useTexts } from '../texts/context.tsx'

export type Tab = { href: string; label: string; here: boolean }
export type TabGroup = { label: string; tabs: Tab[] }

export function Tabs({ label, groups }: { label: string; groups: TabGroup[] }) {
  const t = useTexts()
  const all = groups.flatMap(({ tabs }) => tabs)
  const at = all.findIndex(({ here }) => here)
  const [before, behind] = [all[at - 1], all[at + 1]]
  return (
    <nav className="tabs" aria-label={label}>
      {groups.map((group) => (
        <ul key={group.label} aria-label={group.label}>
          {group.tabs.map((tab) => (
            <li key={tab.href}>
              <a href={tab.href} aria-current={tab.here ? 'page' : undefined}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      ))}
      <p className="turn">
        {before && (
          <a href={before.href} rel="prev" data-key="h" aria-keyshortcuts="h">
            {t('common.tabBefore', { label: before.label })}
          </a>
        )}
        {behind && (
          <a href={behind.href} rel="next" data-key="l" aria-keyshortcuts="l">
            {t('common.tabBehind', { label: behind.label })}
          </a>
        )}
      </p>
    </nav>
  )
}
