import { expect, test } from 'vitest'
import { createTexts } from '../../texts/texts.ts'
import { standingOf, sumsOf, type Bill } from './bill.ts'
import { moneyField, moneyText, readMoney, typedMoney } from './money.ts'
import { standingWords } from './said.ts'

const texts = (lang: string) => createTexts({ lang, timeZone: 'America/New_York' })

test.each([
  ['1,234.50', 123_450],
  ['$1,234.50', 123_450],
  ['1234.5', 123_450],
  [' 12 ', 1200],
  ['12,50', 1250],
  ['1.234,50', 123_450],
  ['1 234,50', 123_450],
  ['USD 7', 700],
  ['0.01', 1],
  ['1,234', 123_400],
  ['٠', null],
  ['1.234', null], // three behind the point: thousands or a slip
  ['12.345', null],
  ['1,23,4', null],
  ['-5', null],
  ['1e3', null],
  ['0x10', null],
  ['ten', null],
  ['', null],
  ['99999999999', null],
])('%s is %s', (typed, minor) => {
  const read = readMoney(typed)
  expect(read.ok ? read.minor : null).toBe(minor)
})

test('yen have no hundredths', () => {
  expect(readMoney('1,200', 'JPY')).toEqual({ ok: true, minor: 1200 })
  expect(readMoney('12.5', 'JPY')).toEqual({ ok: false, why: 'digits' })
  expect(typedMoney(1200, 'JPY')).toBe('1200')
  expect(moneyText(texts('en'), { minor: 1200, currency: 'JPY' })).toBe('¥1,200')
})

test('a field says what is wrong with it, and what is typed comes back as it was', () => {
  expect(moneyField().safeParse('0').error?.issues[0]?.message).toBe('Write an amount over 0.')
  expect(moneyField({ least: 0 }).parse('0')).toBe(0)
  expect(moneyField({ least: 0, empty: 0 }).parse('')).toBe(0)
  expect(typedMoney(123_450)).toBe('1234.50')
  expect(moneyText(texts('en'), { minor: 123_450, currency: 'USD' })).toBe('$1,234.50')
  expect(moneyText(texts('ar-XB'), { minor: 5, currency: 'USD' })).toMatch(/^\u2066.+\u2069$/)
})

test('how far a bill is follows from what is owed and until when', () => {
  const bill = { kind: 'bill', state: 'issued', owed: 100, dueOn: '2026-06-10', paid: 0 } as const
  expect(standingOf(bill, '2026-06-10')).toBe('open')
  expect(standingOf(bill, '2026-06-11')).toBe('overdue')
  expect(standingOf({ ...bill, paid: 50 }, '2026-06-10')).toBe('partly paid')
  expect(standingOf({ ...bill, owed: 0 }, '2026-06-11')).toBe('paid')
  expect(standingOf({ ...bill, state: 'void', owed: 0 }, '2026-06-11')).toBe('void')
  expect(standingOf({ ...bill, kind: 'estimate', owed: 0 }, '2026-06-11')).toBe('estimate')
  const free = { ...bill, owed: 0, total: 100 } as Bill
  const today = new Date('2026-06-10T15:00:00Z')
  expect(standingWords(texts('en'), free, today)).toBe('Nothing to pay')
  expect(standingWords(texts('en'), { ...free, paid: 1 }, today)).toBe('Paid')
  const line = { charge: 500, adjustment: 100, insurance: 300, own: 100 }
  expect(sumsOf([line, line])).toEqual({ charge: 1000, adjustment: 200, insurance: 600, own: 200 })
})
