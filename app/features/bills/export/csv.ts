// The ledger as a table for spreadsheets and books (RFC 4180). Pure.
import { cell } from '../../audit/export/csv.ts'
import { typedMoney } from '../money.ts'
import { isPayment, receiptOf } from '../ledger/deeds.ts'
import type { LedgerRow } from './export.server.ts'

export const columns = [
  'at',
  'entry',
  'bill_number',
  'bill',
  'patient',
  'deed',
  'debit',
  'credit',
  'amount',
  'currency',
  'payment',
  'cause',
  'receipt',
] as const

export const headLine = `${columns.join(',')}\r\n`

export const csvLines = (rows: LedgerRow[]): string =>
  rows
    .map((row) =>
      [
        row.created_at.toISOString(),
        row.entry_id,
        row.number,
        row.bill_id,
        row.patient_id,
        row.deed,
        row.debit,
        row.credit,
        typedMoney(Number(row.amount_minor), row.currency),
        row.currency,
        row.payment_id,
        row.cause,
        row.receipt ?? (isPayment(row) ? receiptOf({ id: row.entry_id, receipt: null }) : null),
      ]
        .map(cell)
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('')
