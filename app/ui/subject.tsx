/**
 * Whose it is that one is looking at, in view however far one scrolls: name and picture, what tells them from others,
 * and what must not be overlooked. `alarm` is a red band above.
 */
import type { ReactNode } from 'react'
import { Face, type FaceProps } from './face.tsx'
import { Shape, type ShapeName } from './shape.tsx'

export type SubjectProps = {
  /** What this is, for who cannot see it: 'Patient'. */
  label: string
  name: string
  /** Beside the name: a nickname, a flag. */
  aside?: ReactNode
  /** One line that tells them from others. */
  facts: string[]
  photo?: FaceProps['photo']
  alarm?: ReactNode
  /** Lines of `SubjectMark`. */
  children?: ReactNode
}

export function Subject({ label, name, aside, facts, photo, alarm, children }: SubjectProps) {
  return (
    <section className={alarm ? 'subject alarmed' : 'subject'} aria-label={label}>
      {alarm && <div className="alarm">{alarm}</div>}
      <Face name={name} photo={photo} />
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
