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

/** Opens on a tap, without script. Nothing that matters for safety belongs in here. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
