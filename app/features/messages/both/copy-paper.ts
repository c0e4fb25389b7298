// A thread on paper, as a tagged PDF: who wrote when and by which way, what, and with which files, each by its name and
// its sum, so that a file can be recognized later.
import type { Readable } from 'node:stream'
import { startPaper } from '../../../kit/pdf/paper.ts'
import { partsOf, type Parts } from '../../../kit/pdf/parts.ts'
import { paperSize } from '../../../kit/pdf/size.ts'
import { sizeWords } from '../../../texts/size.ts'
import type { Texts } from '../../../texts/texts.ts'
import type { ThreadCopy } from '../copy.server.ts'
import type { Internal } from '../inbox.server.ts'
import type { Message } from '../message.ts'

export async function threadPdf(t: Texts, copy: ThreadCopy): Promise<Readable> {
  const { thread, card, messages, internal, at } = copy
  const paper = startPaper({
    title: t('messages.paper.title', { reference: thread.reference }),
    author: t.clinic,
    lang: t.lang,
    dir: t.dir,
    at,
    size: paperSize(t.timeZone),
    foot: (page, pages) => t('messages.paper.foot', { reference: thread.reference, page, pages }),
  })
  const parts = partsOf(paper)
  parts.heading(1, thread.subject)
  parts.facts([
    [t('messages.paper.patient'), card.name],
    [t('summary.birthDate'), card.birthDate ? t.date(card.birthDate) : ''],
    [t('summary.number'), card.recordNumber ?? ''],
    [t('messages.paper.reference'), thread.reference],
    [t('messages.paper.team'), thread.team.name],
    [t('messages.paper.confidential'), thread.confidential ? t('settings.yes') : ''],
    [t('summary.clinic'), [t.clinic, t.phone].filter(Boolean).join(' · ')],
    [t('messages.paper.madeAt'), t.dateTime(at)],
  ])
  if (internal) parts.paragraph(t('messages.paper.internal'))
  const days = Map.groupBy(messages, (message) => t.date(message.at))
  for (const [day, ofDay] of days) {
    const close = parts.open()
    parts.heading(2, day)
    for (const message of ofDay) {
      said(parts, t, copy, message)
      for (const one of internal ?? []) if (one.seq === message.seq) among(parts, t, one)
    }
    close()
  }
  await paper.finish()
  return paper.stream
}

function said(parts: Parts, t: Texts, { card, sums }: ThreadCopy, message: Message): void {
  const { author, by, team, at, channel, text, files, documents, openedAt } = message
  const close = parts.open('Art')
  const name =
    author === 'staff'
      ? t('messages.from', { name: by ?? '', team })
      : author === 'helper'
        ? t('messages.onBehalf', { by: by || t('messages.someHelper') })
        : card.name
  parts.heading(3, name)
  const way = channel === 'text' ? t('messages.byText') : t('messages.paper.portal')
  const opened = openedAt && t('messages.paper.opened', { when: t.dateTime(openedAt) })
  parts.paragraph([t.dateTime(at), way, opened].filter(Boolean).join(' · '), 'faint')
  for (const words of text.split(/\n\s*\n/)) parts.paragraph(words)
  parts.list([
    ...files.map(({ id, name: file, size }) =>
      t('messages.paper.file', {
        name: file,
        size: sizeWords(t, size),
        sum: sums[id] ?? t('messages.paper.noSum'),
      }),
    ),
    ...documents.map(({ title }) =>
      t('messages.paper.document', { title: title ?? t('messages.paper.untitled') }),
    ),
  ])
  close()
}

function among(parts: Parts, t: Texts, one: Internal): void {
  const close = parts.open('Art')
  const { by, at, what } = one
  parts.heading(3, t('messages.paper.comment', { by }))
  parts.paragraph(t.dateTime(at), 'faint')
  if (one.what !== 'comment') {
    const event = what === 'assigned' && !one.to ? 'givenBack' : one.what
    const until = one.until && t.dateTime(one.until)
    parts.paragraph(t(`messages.event.${event}`, { by, to: one.to ?? '', until }))
  }
  if (one.text) parts.paragraph(one.text)
  close()
}
