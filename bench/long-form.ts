// A form of 150 questions on one page, of the sorts that forms have, some asked only after others, with a sum.
import type { Questionnaire, QuestionnaireItem } from 'fhir/r4'

const QUESTIONS = 150
const words = ['your sleep', 'your appetite', 'your work', 'pain', 'walking', 'your mood']
const often = ['Never', 'Some days', 'Most days', 'Every day'].map((text, at) => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: at }],
  valueCoding: { code: `often-${at}`, display: text },
}))

function question(n: number): QuestionnaireItem {
  const linkId = `q${n}`
  const about = words[n % words.length]
  switch (n % 6) {
    case 0:
    case 1:
      return {
        linkId,
        type: 'choice',
        text: `How often did ${about} trouble you?`,
        answerOption: often,
      }
    case 2:
      return { linkId, type: 'boolean', text: `Did ${about} change in the last year?` }
    case 3:
      return {
        linkId,
        type: 'string',
        text: `What changed about ${about}?`,
        enableWhen: [{ question: `q${n - 1}`, operator: '=', answerBoolean: true }],
      }
    case 4:
      return { linkId, type: 'integer', text: `On how many days of the week is it about ${about}?` }
    default:
      return { linkId, type: 'text', text: `What else should we know about ${about}?` }
  }
}

/** Named in one way that a page can be found by. */
export const LONG_FORM = 'Long form of the bench'

export const longForm: Questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: LONG_FORM,
  item: [
    {
      linkId: 'all',
      type: 'group',
      text: 'All of it',
      item: Array.from({ length: QUESTIONS }, (_, n) => question(n)),
    },
  ],
}
