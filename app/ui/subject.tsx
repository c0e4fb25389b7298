/**
 * Whose it is that one is looking at, in view however far one scrolls: name and picture, what tells them from others,
 * and what must not be overlooked. `alarm` is a red band above.
 */
import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './shape.tsx'

export type SubjectProps = {
  /** What this is, for who cannot see it: 'Patient'. */
  label: string
  name: string
  /** Beside the name: a nickname, a flag. */
  aside?: ReactNode
  /** One line that tells them from others. */
  facts: string[]
  /** Address of a picture and what it shows; first letters of the name when there is none. */
  photo?: { src: string; alt: string } | null
  alarm?: ReactNode
  /** Lines of `SubjectMark`. */
  children?: ReactNode
}

export function Subject({ label, name, aside, facts, photo, alarm, children }: SubjectProps) {
  return (
    <section className={alarm ? 'subject alarmed' : 'subject'} aria-label={label}>
      {alarm && <div className="alarm">{alarm}</div>}
      {photo ? (
        <img className="face" src={photo.src} alt={photo.alt} />
      ) : (
        <span className="face" aria-hidden="true">
          {initials(name)}
        </span>
      )}
      <div className="whose">
        <p>
          <b>{name}</b> {aside}
        </p>
        <p>{facts.join(' · ')}</p>
      </div>
      {children && <div className="marks">{children}</div>}
    </section>
  )
}

type MarkTone = 'danger' | 'attention' | 'plain'
const shapes: Record<MarkTone, ShapeName | null> = {
  danger: 'octagon',
  attention: 'diamond',
  plain: null,
}

/** One thing not to be overlooked, in a line. */
export function SubjectMark({ tone, children }: { tone: MarkTone; children: ReactNode }) {
  const shape = shapes[tone]
  return (
    <p className={`mark ${tone}`}>
      {shape && <Shape name={shape} />}
      <span>{children}</span>
    </p>
  )
}

/** First letters of the first and the last name: 'José Ramírez' is JR. */
function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word = '') => [...word][0] ?? '').join('')
}
