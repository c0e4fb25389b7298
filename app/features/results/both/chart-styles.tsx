// The style of charts, in pages that have one: it would not fit into the first round trip of all the others.
import { useVisit } from '../../../doors/web/visit-provider.tsx'

export function ChartStyles() {
  return <style dangerouslySetInnerHTML={{ __html: useVisit().chartStyles }} />
}
