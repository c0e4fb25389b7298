// A bill as other programs read it: FHIR R4 Invoice. An estimate is no Invoice: nobody owes anything by it. Pure.
import type { Invoice, InvoiceLineItemPriceComponent, Money } from 'fhir/r4'
import { minorDigits } from '../../texts/money.ts'
import { sumsOf, type WholeBill } from './bill.ts'

/** @param patient whose it is, as the bundle calls them */
export function invoiceOf(bill: WholeBill, patient: string | null): Invoice {
  const { id, number, state, owed, title, note, serviceOn, issuedAt, lines, currency } = bill
  const amount = (minor: number): Money =>
    ({ value: minor / 10 ** minorDigits(currency), currency }) as Money
  const { charge, own } = sumsOf(lines)
  return {
    resourceType: 'Invoice',
    id,
    identifier: [{ value: number }],
    status: state === 'void' ? 'cancelled' : owed > 0 ? 'issued' : 'balanced',
    type: { text: title },
    ...(patient && { subject: { reference: patient } }),
    date: (issuedAt ?? new Date(serviceOn)).toISOString(),
    lineItem: lines.map((line, i) => ({
      sequence: i + 1,
      chargeItemCodeableConcept: {
        text: line.plain,
        ...(line.code && { coding: [{ code: line.code }] }),
      },
      priceComponent: [
        { type: 'base', factor: line.units, amount: amount(line.charge) },
        line.adjustment > 0 && { type: 'discount', amount: amount(-line.adjustment) },
        line.insurance > 0 && {
          type: 'deduction',
          code: { text: bill.insurer || 'Insurance' },
          amount: amount(-line.insurance),
        },
      ].filter(Boolean) as InvoiceLineItemPriceComponent[],
    })),
    totalNet: amount(own),
    totalGross: amount(charge),
    ...(note && { note: [{ text: note }] }),
  }
}
