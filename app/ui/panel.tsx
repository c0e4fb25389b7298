/**
 * Something said with weight. `attention` asks for a look, `danger` is only for harm or an
 * emergency, `done` says what happened, `info` explains. Each has its own shape beside its colour.
 */
import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './shape.tsx'

export type Tone = 'attention' | 'danger' | 'done' | 'info'

export type PanelProps = {
  tone: Tone
  title?: string
  /** Takes focus when the page opens, so that it is read first and at once. */
  focus?: boolean
  id?: string
  children?: ReactNode
}

const shapes: Record<Tone, ShapeName> = {
  attention: 'diamond',
  danger: 'octagon',
  done: 'check',
  info: 'note',
}

export function Panel({ tone, title, focus, id, children }: PanelProps) {
  return (
    <div
      className={`panel ${tone}`}
      id={id}
      role={tone === 'danger' ? 'alert' : undefined}
      tabIndex={focus ? -1 : undefined}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- emergency advice must be met first
      autoFocus={focus}
    >
      <Shape name={shapes[tone]} />
      <div>
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}
