// On the home screen: bills that wait to be paid, each with until when. Nothing of what they are for.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { moneyText } from '../money.ts'
import { todayOf } from '../said.ts'
import type { WaitingBill } from '../waiting.ts'

const EACH = 2 // more than these are one line

export function WaitingBills({ of, now }: { of: WaitingBill[]; now: Date }) {
  const t = useTexts()
  if (of.length === 0) return null
  const today = todayOf(t, now)
  return (
    <Rows>
      {of.length > EACH ? (
        <Row href="/bills" icon="file" title={t('bills.home.several', { n: of.length })} />
      ) : (
        of.map(({ id, owed, currency, dueOn }) => (
          <Row
            key={id}
            href={`/bills/${id}`}
            icon="file"
            title={t('bills.home.one', { amount: moneyText(t, { minor: owed, currency }) })}
            second={
              dueOn &&
              t(dueOn < today ? 'bills.home.overdue' : 'bills.home.due', { day: t.date(dueOn) })
            }
          />
        ))
      )}
    </Rows>
  )
}
