/** A measured value, large, with its unit always beside it. */
import type { ReactNode } from 'react'

export type ReadingProps = {
  /** As the lab wrote it: '5.5', '<5', 'Negative', '120/80'. */
  value: ReactNode
  unit?: string
}

export function Reading({ value, unit }: ReadingProps) {
  return (
    <p className="reading">
      <bdi dir="ltr">
        <b>{value}</b>
        {unit && <> {unit}</>}
      </bdi>
    </p>
  )
}
