/** A page as a phone shows it, inside a page of the clinic; and words beside their translation. */
import type { ReactNode } from 'react'

export type PhoneFrameProps = {
  /** Of what is in it. */
  lang: string
  children: ReactNode
}

export function PhoneFrame({ lang, children }: PhoneFrameProps) {
  return (
    <div className="phone" lang={lang}>
      {children}
    </div>
  )
}

/** Fields of which each is a translation of its label: beside each other where there is room. */
export function WordsBeside({ children }: { children: ReactNode }) {
  return <div className="words-beside">{children}</div>
}
