// On the home screen: what became of a payment, until it is opened, and what still waits for a bank.
import { useTexts } from '../../../texts/context.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { Payment } from '../payment.ts'
import { amountText, standingWords } from '../said.ts'

export function WaitingPayments({ of }: { of: Payment[] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Rows>
      {of.map((payment) => (
        <Row
          key={payment.id}
          href={`/bills/pay/${payment.id}`}
          icon="record"
          title={t('payments.home', { amount: amountText(t, payment) })}
          say={standingWords(t, payment)}
          isNew={payment.state !== 'waiting'}
        />
      ))}
    </Rows>
  )
}
