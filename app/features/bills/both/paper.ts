// Bills on paper, as tagged PDFs: the itemised bill or estimate, a statement of everything, a receipt for one payment. The words
// are those of the pages.
import type { Readable } from 'node:stream'
import { startPaper, type Paper as Sheet } from '../../../kit/pdf/paper.ts'
import { partsOf, type Parts } from '../../../kit/pdf/parts.ts'
import { paperSize } from '../../../kit/pdf/size.ts'
import { table } from '../../../kit/pdf/table.ts'
import type { Texts } from '../../../texts/texts.ts'
import type { Card } from '../../people/people.server.ts'
import { sumsOf, type WholeBill } from '../bill.ts'
import { byCause, receiptOf, sinceThen, type Entry } from '../ledger/deeds.ts'
import { moneyText } from '../money.ts'
import type { Paper, Statement } from '../own.server.ts'
import { doneWords, money, standingWords } from '../said.ts'
import { visitWords } from '../visit.ts'
import { providerFacts, rightsWords } from './estimate.tsx'
import { lineWords } from './lines.tsx'

type Begun = { title: string; name: string; at: Date }

function begin(t: Texts, { title, name, at }: Begun): { paper: Sheet; parts: Parts } {
  const paper = startPaper({
    title,
    author: t.clinic,
    lang: t.lang,
    dir: t.dir,
    at,
    size: paperSize(t.timeZone),
    foot: (page, pages) => t('bills.paper.foot', { name, page, pages }),
  })
  return { paper, parts: partsOf(paper) }
}

const whose = (t: Texts, card: Card): [string, string][] => [
  [t('messages.paper.patient'), card.name],
  [t('summary.birthDate'), card.birthDate ? t.date(card.birthDate) : ''],
  [t('summary.number'), card.recordNumber ?? ''],
]
const clinic = (t: Texts): [string, string] => [
  t('summary.clinic'),
  [t.clinic, t.phone].filter(Boolean).join(' · '),
]

/** The itemised bill, or an estimate with all that it must say. */
export async function billPdf(t: Texts, { bill, visit, card, at }: Paper): Promise<Readable> {
  const estimate = bill.kind === 'estimate'
  const name = t(estimate ? 'bills.paper.estimate' : 'bills.paper.bill', { number: bill.number })
  const { paper, parts } = begin(t, { title: name, name, at })
  parts.heading(1, name)
  parts.facts([
    ...whose(t, card),
    [t('bills.paper.for'), bill.title],
    [t(estimate ? 'bills.paper.expectedOn' : 'bills.paper.care'), t.date(bill.serviceOn)],
    [t('bills.visit'), visit ? visitWords(t, visit) : ''],
    [t('bills.paper.issued'), bill.issuedAt ? t.date(bill.issuedAt) : ''],
    [t('bills.paper.due'), bill.dueOn && !estimate ? t.date(bill.dueOn) : ''],
    [t('bills.paper.insurer'), bill.insurer],
    clinic(t),
    [t('bills.paper.standing'), standingWords(t, bill, at)],
    [t('bills.paper.owed'), estimate ? '' : money(t, bill, bill.owed)],
  ])
  if (estimate) parts.paragraph(t('bills.estimate.is'))
  if (bill.note) parts.paragraph(bill.note)
  parts.heading(2, t('bills.lines'))
  lines(t, paper, parts, bill)
  if (estimate) {
    parts.heading(2, t('bills.provider'))
    parts.facts(providerFacts(t, bill).map(({ term, value }) => [term, value]))
    if (bill.apart) {
      parts.heading(2, t('bills.apart'))
      parts.paragraph(bill.apart)
      parts.paragraph(t('bills.apart.text'))
    }
    parts.heading(2, t('bills.rights'))
    for (const words of rightsWords(t)) parts.paragraph(words)
  } else history(t, paper, parts, bill)
  await paper.finish()
  return paper.stream
}

function lines(t: Texts, paper: Sheet, parts: Parts, bill: WholeBill): void {
  const say = (minor: number) => money(t, bill, minor)
  const { charge, adjustment, insurance, own } = sumsOf(bill.lines)
  table(
    paper,
    parts,
    [
      { title: t('bills.paper.line'), share: 5 },
      { title: t('bills.line.charge'), share: 2, numbers: true },
      { title: t('bills.line.adjustment'), share: 2, numbers: true },
      { title: t('bills.line.insurance'), share: 2, numbers: true },
      { title: t('bills.line.own'), share: 2, numbers: true },
    ],
    [
      ...bill.lines.map((line) => [
        {
          text: [
            line.plain,
            lineWords(t, line),
            line.diagnoses && `${t('bills.line.diagnoses')}: ${line.diagnoses}`,
            line.why,
          ]
            .filter(Boolean)
            .join('\n'),
        },
        { text: say(line.charge) },
        { text: line.adjustment ? `−${say(line.adjustment)}` : '' },
        { text: line.insurance ? `−${say(line.insurance)}` : '' },
        { text: say(line.own) },
      ]),
      [
        t('bills.paper.sum'),
        say(charge),
        `−${say(adjustment)}`,
        `−${say(insurance)}`,
        say(own),
      ].map((text) => ({ text, bold: true })),
    ],
  )
}

function history(t: Texts, paper: Sheet, parts: Parts, bill: WholeBill): void {
  const done = byCause(bill.entries)
  if (done.length === 0) return
  parts.heading(2, t('bills.history'))
  table(
    paper,
    parts,
    [
      { title: t('bills.paper.when'), share: 2 },
      { title: t('bills.paper.what'), share: 6 },
    ],
    done.map((entries) => [
      { text: t.dateShort((entries[0] as Entry).at) },
      { text: doneWords(t, entries) },
    ]),
  )
}

/** Everything that was billed and paid, and what is owed today. */
export async function statementPdf(
  t: Texts,
  { bills, credits, card, at }: Statement,
): Promise<Readable> {
  const name = t('bills.paper.statement', { day: t.date(at) })
  const { paper, parts } = begin(t, { title: name, name, at })
  parts.heading(1, name)
  parts.facts([...whose(t, card), clinic(t)])
  const owed = Map.groupBy(bills, ({ currency }) => currency)
  for (const [currency, of] of owed)
    parts.paragraph(
      t('bills.paper.owedAll', {
        amount: moneyText(t, { currency, minor: of.reduce((sum, one) => sum + one.owed, 0) }),
      }),
    )
  for (const credit of credits) parts.paragraph(t('bills.credit', { amount: moneyText(t, credit) }))
  if (bills.length === 0) parts.paragraph(t('bills.none'))
  for (const bill of bills) {
    parts.heading(2, t('bills.paper.entry', { title: bill.title, number: bill.number }))
    parts.facts([
      [t('bills.paper.care'), t.date(bill.serviceOn)],
      [t('bills.paper.standing'), standingWords(t, bill, at)],
      [t('bills.paper.own'), money(t, bill, bill.total)],
      [t('bills.paper.owed'), money(t, bill, bill.owed)],
    ])
    history(t, paper, parts, bill)
  }
  await paper.finish()
  return paper.stream
}

export async function receiptPdf(
  t: Texts,
  { bill, card, entries, at }: Paper & { entries: Entry[] },
): Promise<Readable> {
  const [first] = entries as [Entry]
  const name = t('bills.paper.receipt', { number: receiptOf(first) })
  const { paper, parts } = begin(t, { title: name, name, at })
  const paid = entries.reduce((sum, { minor }) => sum + minor, 0)
  parts.heading(1, name)
  parts.facts([
    ...whose(t, card),
    clinic(t),
    [t('bills.paper.paidOn'), t.dateTime(first.at)],
    [t('bills.paper.paid'), money(t, bill, paid)],
    [t('bills.paper.onBill'), t('bills.paper.entry', { title: bill.title, number: bill.number })],
    [t('bills.paper.owedNow'), money(t, bill, bill.owed)],
  ])
  parts.paragraph(doneWords(t, entries))
  const since = byCause(sinceThen(bill.entries, first))
  if (since.length > 0) {
    parts.heading(2, t('bills.paper.since'))
    for (const of of since)
      parts.paragraph(`${t.dateShort((of[0] as Entry).at)}: ${doneWords(t, of)}`)
  }
  await paper.finish()
  return paper.stream
}
