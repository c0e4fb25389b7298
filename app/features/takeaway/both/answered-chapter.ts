// Forms that the patient filled in and sent: each question with its answer, as they read it in the portal.
import { answersIn } from '../../forms/both/answers-in.ts'
import { rowsOf, rowWords } from '../../forms/both/table/rows.ts'
import { answerWords, questionOf } from '../../forms/both/words.ts'
import type { Answered } from '../../forms/copy.ts'
import { said } from '../../forms/questionnaire/form.ts'
import { isTable } from '../../forms/questionnaire/tables.ts'
import type { Book } from './book.ts'

export function writeAnswered({ parts, t }: Book, { title, seen, sentAt }: Answered): void {
  parts.heading(3, said(title, t.lang))
  parts.paragraph(t('takeaway.formSent', { when: t.dateTime(sentAt) }), 'faint')
  for (const part of seen) {
    const answers = answersIn(part)
    if (answers.length === 0) continue
    const group = part.item.kind === 'group' && !isTable(part.item) && said(part.item.words, t.lang)
    if (group) parts.paragraph(group, 'label')
    parts.facts(
      answers.flatMap(({ one, nth }): [string, string][] => {
        const what = questionOf(t, one.item)
        if (isTable(one.item))
          return rowsOf(t, one).map((row) => [
            t('forms.inTable', { question: row.head, around: what }),
            rowWords(t, row),
          ])
        return [
          [
            nth ? t('forms.several.nth', { what, n: nth }) : what,
            one.values.map((value) => answerWords(t, one, value)).join(', ') || t('forms.noAnswer'),
          ],
        ]
      }),
    )
  }
  parts.space()
}
