// Corrections that the patient asked for: what they said, what was answered, and what they said to that.
import type { Amendment } from '../../amend/amendment.ts'
import { answerFacts, askedFacts, rowWords, titleWords } from '../../amend/said.ts'
import type { Book } from './book.ts'

export function writeAmendment({ parts, t }: Book, amendment: Amendment): void {
  parts.heading(3, titleWords(t, amendment))
  parts.paragraph(rowWords(t, amendment), 'faint')
  parts.facts(
    [...askedFacts(t, amendment), ...answerFacts(t, amendment)].flatMap(
      ({ term, value }): [string, string][] =>
        typeof value === 'string' && value ? [[term, value]] : [],
    ),
  )
  parts.space()
}
