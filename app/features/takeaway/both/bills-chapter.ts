// Bills and estimates, with all that was done on each.
import { byCause, type Entry } from '../../bills/ledger/deeds.ts'
import type { WholeBill } from '../../bills/bill.ts'
import { doneWords, money, standingWords } from '../../bills/said.ts'
import type { Texts } from '../../../texts/texts.ts'
import { said, type Written } from '../../summary/both/written/written.ts'

export const writeBill = (t: Texts, bill: WholeBill, at: Date): Written => ({
  title: bill.title,
  first: said(
    t('bills.row', { day: t.date(bill.serviceOn), number: bill.number }),
    bill.kind === 'estimate'
      ? t('bills.expected', { amount: money(t, bill, bill.total) })
      : `${standingWords(t, bill, at)}: ${t('bills.paper.own')} ${money(t, bill, bill.total)}, ${t('bills.paper.owed')} ${money(t, bill, bill.owed)}`,
  ),
  lines: said(
    ...bill.lines.map(({ plain, code, own }) =>
      [plain, code && `(${code})`, money(t, bill, own)].filter(Boolean).join(' '),
    ),
    ...byCause(bill.entries).map(
      (entries) => `${t.dateShort((entries[0] as Entry).at)}: ${doneWords(t, entries)}`,
    ),
  ),
})
