// A bill as the form shows it that changes it. Pure.
import type { Bill, Line } from './bill.ts'
import { typedMoney } from './money.ts'
import { visitKey } from './visit.ts'

/** A bill as its form shows it. */
export function typedBill(bill: Bill, lines: Line[]): Record<string, string | string[]> {
  const { title, note, insurer, serviceOn, dueOn, confidential, selfPay, provider, apart } = bill
  const rows = lines.flatMap((line, i) =>
    Object.entries({
      plain: line.plain,
      code: line.code,
      units: String(line.units),
      charge: typedMoney(line.charge, bill.currency),
      adjustment: line.adjustment ? typedMoney(line.adjustment, bill.currency) : '',
      insurance: line.insurance ? typedMoney(line.insurance, bill.currency) : '',
      day: line.day,
      diagnoses: line.diagnoses,
      why: line.why,
    }).map(([name, value]) => [`lines.${i}.${name}`, value] as const),
  )
  return {
    title,
    note,
    insurer,
    serviceOn,
    visit: visitKey(bill),
    dueOn: dueOn ?? '',
    confidential: confidential ? ['yes'] : [],
    selfPay: selfPay ? ['yes'] : [],
    providerName: provider?.name ?? '',
    npi: provider?.npi ?? '',
    tin: provider?.tin ?? '',
    place: provider?.place ?? '',
    apart: apart ?? '',
    ...Object.fromEntries(rows),
  }
}
