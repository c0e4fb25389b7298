// What the invented clinic asks people to agree to, as FHIR Questionnaires: in English and Spanish.
import type { Extension, Questionnaire, QuestionnaireItem } from 'fhir/r4'

const core = 'http://hl7.org/fhir/StructureDefinition/'

const spanish = (es: string) => ({
  extension: [
    {
      url: `${core}translation`,
      extension: [
        { url: 'lang', valueCode: 'es' },
        { url: 'content', valueString: es },
      ],
    },
  ],
})

const signature = (purpose: number): Extension => ({
  url: `${core}questionnaire-signatureRequired`,
  valueCodeableConcept: {
    coding: [{ system: 'urn:iso-astm:E1762-95:2013', code: `1.2.840.10065.1.12.1.${purpose}` }],
  },
})
const CONSENT = signature(7)
const VERIFICATION = signature(5)
const INTERPRETER = signature(12)
const WITNESS = signature(11)

const forAnother: Extension = { url: 'urn:portico:form:for-another', valueBoolean: true }
const about = (valueCode: string): Extension => ({ url: 'urn:portico:form:consent', valueCode })

const words = (linkId: string, text: string, es: string): QuestionnaireItem => ({
  linkId,
  type: 'display',
  text,
  _text: spanish(es),
})

const form = (
  name: string,
  [title, es]: [string, string],
  extension: Extension[],
  item: QuestionnaireItem[],
): Questionnaire => ({
  resourceType: 'Questionnaire',
  url: `https://willowmere.example/forms/${name}`,
  version: '2026-01',
  status: 'active',
  language: 'en',
  title,
  _title: spanish(es),
  extension,
  item,
})

export const consents = {
  treatment: form(
    'consent-treatment',
    ['Consent to treatment', 'Consentimiento para el tratamiento'],
    [CONSENT, VERIFICATION, INTERPRETER, WITNESS, forAnother, about('treatment')],
    [
      words(
        'care',
        'I agree that the team of Willowmere examines and treats me, or the child for whom I sign. They explain what they do, and why, before they do it.',
        'Acepto que el equipo de Willowmere me examine y me trate, o al menor por quien firmo. Me explican lo que hacen, y por qué, antes de hacerlo.',
      ),
      words(
        'ask',
        'I can ask anything, and say no to any single examination or treatment. That does not change how I am cared for otherwise.',
        'Puedo preguntar lo que quiera y decir que no a cualquier examen o tratamiento. Eso no cambia el resto de mi atención.',
      ),
      words(
        'end',
        'I can take this back at any time, here in the portal or by telling the clinic.',
        'Puedo retirarlo en cualquier momento, aquí en el portal o avisando a la clínica.',
      ),
      {
        linkId: 'explained',
        type: 'boolean',
        required: true,
        text: 'Did somebody answer your questions about this?',
        _text: spanish('¿Alguien respondió a sus preguntas sobre esto?'),
      },
    ],
  ),
  telehealth: form(
    'consent-telehealth',
    ['Consent to visits by video', 'Consentimiento para visitas por video'],
    [CONSENT, forAnother, about('telehealth')],
    [
      words(
        'video',
        'I agree to visits by video. I know that some things cannot be examined that way, and that I can ask for a visit in person instead.',
        'Acepto las visitas por video. Sé que algunas cosas no se pueden examinar así, y que puedo pedir una visita en persona.',
      ),
      words(
        'private',
        'The visit is not recorded. I choose a place where nobody hears what I do not want them to hear.',
        'La visita no se graba. Elijo un lugar donde nadie oiga lo que no quiero que oiga.',
      ),
    ],
  ),
  texts: form(
    'consent-texts',
    ['Texts that say what we write', 'Mensajes de texto que dicen lo que escribimos'],
    [CONSENT, about('texts')],
    [
      words(
        'words',
        'I agree that texts to my mobile number hold what my care team writes, health included. Texts are not private: whoever holds the phone can read them, and the phone company can too.',
        'Acepto que los mensajes de texto a mi celular digan lo que escribe mi equipo, también sobre mi salud. Los mensajes no son privados: puede leerlos quien tenga el teléfono, y también la compañía telefónica.',
      ),
      words(
        'end',
        'I can take this back at any time. Texts then say that a message waits, and no more.',
        'Puedo retirarlo en cualquier momento. Entonces los mensajes solo dicen que hay algo para leer.',
      ),
    ],
  ),
}
