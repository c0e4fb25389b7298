// How a bill is paid: the one place for it on the pages of bills.
import { PayBill } from '../../payments/patient/pay-bill.tsx'
import type { Bill } from '../bill.ts'

/** @param way whether it can be paid online */
export function PayHere({ of: { id }, way }: { of: Pick<Bill, 'id'>; way: boolean }) {
  return <PayBill bill={id} way={way} />
}
