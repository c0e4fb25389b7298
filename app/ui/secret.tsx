/** What is copied from paper or screen by hand: a code, a user name. And what of a page is not for paper. */
import type { ReactNode } from 'react'

export function Secret({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <p className="secret">
      {label && <span className="heard">{label}</span>} {children}
    </p>
  )
}

export function Unprinted({ children }: { children: ReactNode }) {
  return <div className="unprinted">{children}</div>
}
