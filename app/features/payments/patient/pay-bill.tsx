// On a bill: the ways to pay it, or, where nobody can pay here, how else one can.
import { useTexts, Words } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'

export function PayBill({ bill, way }: { bill: string; way: boolean }) {
  const t = useTexts()
  if (!way)
    return (
      <p>
        <Words of="bills.howToPay" />
      </p>
    )
  return (
    <Buttons>
      <ButtonLink href={`/bills/pay?bill=${bill}`}>{t('payments.payThis')}</ButtonLink>
      <ButtonLink kind="quiet" href={`/bills/pay/link/${bill}`}>
        {t('payLink.page')}
      </ButtonLink>
    </Buttons>
  )
}
