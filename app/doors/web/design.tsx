// While developing: every part of the house on one page, with the style that pages bring along.
import { ChartStyles } from '../../features/results/both/chart-styles.tsx'
import { Design } from '../../ui/design.tsx'

export default function DesignPage() {
  return (
    <>
      <ChartStyles />
      <Design />
    </>
  )
}
