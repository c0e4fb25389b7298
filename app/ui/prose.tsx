/** Longer words: a clinician's note as it was typed, and what is only opened by who wants it. */
import type { ReactNode } from 'react'

/** Blank lines part paragraphs, line breaks stay: notes are typed with both. */
export function Prose({ children }: { children: string }) {
  const paragraphs = children.trim().split(/\n\s*\n/)
  return (
    <div className="prose">
      {paragraphs.map((words, i) => (
        <p key={i}>{words}</p>
      ))}
    </div>
  )
}

export type DisclosureProps = {
  title: string
  /** What it is about, for who hears the titles of several in a row. */
  of?: string
  children: ReactNode
}

/** Opens on a tap, without script. Nothing that matters for safety belongs in here. */
export function Disclosure({ title, of, children }: DisclosureProps) {
  return (
    <details>
      <summary>
        {title}
        {of && <span className="heard"> {of}</span>}
      </summary>
      {children}
    </details>
  )
}
