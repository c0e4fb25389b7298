/** A link that few want, in every row of a list: it does not ask to be looked at. */
import type { ReactNode } from 'react'

type FaintLinkProps = {
  href: string
  /** What it leads to, for who hears it among its like. */
  label: string
  children: ReactNode
}

export function FaintLink({ href, label, children }: FaintLinkProps) {
  return (
    <a className="faint" href={href} title={label}>
      {children}
    </a>
  )
}
