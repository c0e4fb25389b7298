// How a bill is paid: the one place for it on the pages of bills.
import { Words } from '../../../texts/context.tsx'

export function PayHere() {
  return (
    <p>
      <Words of="bills.howToPay" />
    </p>
  )
}
