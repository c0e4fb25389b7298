/** Sections side by side where there is room, below each other where there is not. */
import type { ReactNode } from 'react'

export function Columns({ children }: { children: ReactNode }) {
  return <div className="columns">{children}</div>
}
