/** Terms and their values. What is not known is left out, not shown as a blank. */
import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

type FactsProps = {
  items: Fact[]
  /** On the clinic's side: beside each other, where many things with many facts stand in a list. */
  beside?: boolean
}

export function Facts({ items, beside }: FactsProps) {
  const known = items.filter(({ value }) => value || value === 0)
  if (known.length === 0) return null
  return (
    <dl className={beside ? 'facts beside' : 'facts'}>
      {known.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
