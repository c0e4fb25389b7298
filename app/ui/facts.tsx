/** Terms and their values. What is not known is left out, not shown as a blank. */
import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

export function Facts({ items }: { items: Fact[] }) {
  const known = items.filter(({ value }) => value || value === 0)
  if (known.length === 0) return null
  return (
    <dl className="facts">
      {known.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
