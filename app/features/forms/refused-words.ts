/** Why a form was not taken, in a sentence for each part. Pure. */
import type { Refusal, Why } from './questionnaire/read.fhir.ts'

const because: Record<Why, (part: string) => string> = {
  'not-a-form': () => 'it is no FHIR Questionnaire',
  'no-questions': () => 'it has no questions',
  'too-large': () => 'it has more questions than a form may have, or nests them too deep',
  'not-supported': (part) => `${part} cannot be used here`,
  'no-id': () => 'a question has no id (linkId)',
  'same-id': () => 'two questions have the same id (linkId)',
  'no-such-question': (part) => `${part} waits for a question that is not there`,
  elsewhere: (part) => `${part} asks another server`,
  'other-language': (part) => `${part} is not written in FHIRPath`,
  unreadable: (part) => `${part} cannot be read`,
  circle: (part) => `${part} leads back to itself`,
}

const MOST = 5

export function refusedWords(refused: readonly Refusal[]): string {
  const said = refused
    .slice(0, MOST)
    .map(({ part, at, why }) => `${because[why](part)}${at ? ` (question ${at})` : ''}`)
  const more = refused.length - said.length
  return `This form was not taken: ${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}
