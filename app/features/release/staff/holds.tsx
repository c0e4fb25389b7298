// Holds of one entry: those that hold now, each with the way to lift it, and those that are over.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import type { TextKey } from '../../../texts/en.ts'
import { Button } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import type { PastHold } from '../read.server.ts'

const who = ({ by }: PastHold, t: Texts) =>
  by ? t('release.heldBy', { name: by }) : t('release.heldByLaw')

const why = ({ reason }: PastHold, t: Texts) => t(`release.reason.${reason}` as TextKey)

export function OpenHolds({ of, mayLift }: { of: PastHold[]; mayLift: boolean }) {
  const t = useTexts()
  return of
    .filter(({ end }) => !end)
    .map((hold) => (
      <Card key={hold.id}>
        <p>
          <b>{why(hold, t)}</b> ({hold.law})
        </p>
        {hold.words && <p>{hold.words}</p>}
        <p>
          {who(hold, t)}, {t('release.until', { date: t.dateTime(hold.until) })}
        </p>
        {mayLift && (
          <form method="post">
            <Button kind="quiet" name="lift" value={hold.id}>
              {t('release.lift')}
            </Button>
          </form>
        )}
      </Card>
    ))
}

export function Holds({ of }: { of: PastHold[] }) {
  const t = useTexts()
  const over = of.filter(({ end }) => end)
  if (over.length === 0) return null
  return (
    <Section title={t('release.history')}>
      <Rows>
        {over.map((hold) => (
          <Row
            key={hold.id}
            title={why(hold, t)}
            say={hold.words}
            second={`${who(hold, t)}, ${endOf(hold, t)}`}
          />
        ))}
      </Rows>
    </Section>
  )
}

function endOf({ end }: PastHold, t: Texts): string {
  if (!end) return ''
  const date = t.dateTime(end.at)
  return end.why === 'lifted'
    ? t('release.ended.lifted', { name: end.by ?? '', date })
    : t('release.ended.over', { date })
}
