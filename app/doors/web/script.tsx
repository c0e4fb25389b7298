// One of the small scripts, inline in the page that needs it. The policy of every answer allows it by its hash.
import type { ScriptName } from './assets.ts'
import { useVisit } from './visit-provider.tsx'

export function Script({ name }: { name: ScriptName }) {
  const { scripts } = useVisit()
  return <script dangerouslySetInnerHTML={{ __html: scripts[name] }} />
}
