// All that was done on a bill, each in plain words, with a receipt for each payment.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { WholeBill } from '../bill.ts'
import { byCause, isPayment, receiptOf, type Entry } from '../ledger/deeds.ts'
import { doneWords } from '../said.ts'

type Props = {
  of: Pick<WholeBill, 'entries'>
  /** Where the receipt of an entry is. */
  receipt: (entry: Entry) => string
  /** By entry, who made it: for the clinic's side alone. */
  by?: Record<string, string>
}

export function BillHistory({ of, receipt, by = {} }: Props) {
  const t = useTexts()
  const done = byCause(of.entries)
  if (done.length === 0) return null
  return (
    <Rows>
      {done.map((entries) => {
        const [first] = entries as [Entry]
        const who = by[first.id]
        return (
          <Row
            key={first.id}
            title={doneWords(t, entries)}
            second={[t.dateTime(first.at), who && t('record.by', { who })]
              .filter(Boolean)
              .join(' · ')}
            more={
              isPayment(first) && (
                <a href={receipt(first)} download>
                  {t('bills.receipt', { number: receiptOf(first) })}
                </a>
              )
            }
          />
        )
      })}
    </Rows>
  )
}
