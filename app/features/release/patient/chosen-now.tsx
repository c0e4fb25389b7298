// Above a list that the owner chose to see later or not at all: so that an empty list is not taken for the truth.
import { useTexts, Words } from '../../../texts/context.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Chosen, KindToChoose } from '../choices.ts'

export function ChosenNow({ of, kinds }: { of?: Chosen; kinds: KindToChoose[] }) {
  const t = useTexts()
  return kinds.map((kind) => {
    const choice = of?.[kind] ?? 'at once'
    if (choice === 'at once') return null
    return (
      <Panel key={kind} tone="info">
        <p>
          <Words
            of={`timing.now.${choice}`}
            values={{ what: t(`timing.what.${kind}`) }}
            links={{ change: '/timing' }}
          />
        </p>
      </Panel>
    )
  })
}
