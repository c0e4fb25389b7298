// Entries, each a button that hides it or shows it again.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Lines } from '../../record/both/lines.tsx'
import type { Hideable } from '../hide.server.ts'

export function HideRows({ items, back }: { items: Hideable[]; back: string }) {
  const t = useTexts()
  return (
    <form method="post" action="/hidden">
      <input type="hidden" name="back" value={back} />
      <Rows>
        {items.map(({ id, hidden, plain, clinical, at }) => (
          <Row
            key={id}
            send={{ name: hidden ? 'show' : 'hide', value: id }}
            title={plain ?? clinical}
            say={t(hidden ? 'hidden.show' : 'hidden.hide')}
            second={<Lines of={[plain && clinical, at && t.dateShort(at)]} />}
            end={t(hidden ? 'hidden.shelf.hidden' : 'hidden.shelf.shown')}
          />
        ))}
      </Rows>
    </form>
  )
}
