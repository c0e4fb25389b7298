/**
 * A list and what of it is shown, side by side on a desk. On a narrow screen one of them: what is shown, when
 * something is, with the page's own way back to the list.
 */
import type { ReactNode } from 'react'

export type SplitProps = {
  list: ReactNode
  /** Nothing, while nothing of the list is chosen. */
  detail?: ReactNode
  /** What the detail is called to somebody who listens. */
  label: string
  /** Stands in the room of the detail until something is chosen: 'Choose an item to see it here.' */
  empty?: ReactNode
}

export function Split({ list, detail, label, empty }: SplitProps) {
  return (
    <div className={detail ? 'split chosen' : 'split'}>
      <div>{list}</div>
      <section aria-label={label}>
        {detail ?? (empty && <p className="nothing">{empty}</p>)}
      </section>
    </div>
  )
}
