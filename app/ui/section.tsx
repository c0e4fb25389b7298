/** Parts of a page: a headed section, and a card for what belongs together. */
import type { ReactNode } from 'react'

export type SectionProps = {
  title: string
  /** For links to this part of the page. */
  id?: string
  /** One quiet link or word beside the heading. */
  aside?: ReactNode
  children: ReactNode
}

export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <h2>{title}</h2>
      {aside && <div className="aside">{aside}</div>}
      {children}
    </section>
  )
}

export function Card({ children }: { children: ReactNode }) {
  return <div className="card">{children}</div>
}
