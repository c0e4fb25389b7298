/**
 * The parts of the body that a question about where it hurts offers: plain words, left and right as whoever answers has them,
 * and their codes. What has no code of SNOMED CT that we are sure of has one of our own. Pure.
 */
import type { Coding, Value } from './answers.ts'
import type { Choice, Item } from './form.ts'

/** The only drawing there is: the body from the front and from behind. */
export const BODY = 'front-and-back'

const SNOMED = 'http://snomed.info/sct'
const OURS = 'urn:portico:body-part'

export type BodyPart = { name: string; en: string; es: string; code: string; system: string }

const one = (name: string, en: string, es: string, code: string, system = SNOMED): BodyPart => ({
  name,
  en,
  es,
  code,
  system,
})

/** Of both sides, the right one first: it stands left in the drawing from the front. */
const pair = (
  name: string,
  en: string,
  [right, left]: [string, string],
  codes: [string, string],
): BodyPart[] => [
  one(`right-${name}`, `Right ${en}`, right, codes[0]),
  one(`left-${name}`, `Left ${en}`, left, codes[1]),
]

/** From the head down. */
export const bodyParts: readonly BodyPart[] = [
  one('head', 'Head', 'Cabeza', '69536005'),
  one('neck', 'Neck', 'Cuello', '45048000'),
  ...pair('shoulder', 'shoulder', ['Hombro derecho', 'Hombro izquierdo'], ['91774008', '91775009']),
  ...pair(
    'upper-arm',
    'upper arm',
    ['Brazo derecho', 'Brazo izquierdo'],
    ['368209003', '368208006'],
  ),
  ...pair('elbow', 'elbow', ['Codo derecho', 'Codo izquierdo'], ['368149001', '368148009']),
  ...pair(
    'forearm',
    'forearm',
    ['Antebrazo derecho', 'Antebrazo izquierdo'],
    ['64262003', '66480008'],
  ),
  ...pair('wrist', 'wrist', ['Muñeca derecha', 'Muñeca izquierda'], ['9736006', '5951000']),
  ...pair('hand', 'hand', ['Mano derecha', 'Mano izquierda'], ['78791008', '85151006']),
  one('chest', 'Chest', 'Pecho', '51185008'),
  one('upper-back', 'Upper back', 'Parte alta de la espalda', 'upper-back', OURS),
  one('belly', 'Belly', 'Vientre', 'belly', OURS),
  one('lower-back', 'Lower back', 'Parte baja de la espalda', 'lower-back', OURS),
  one('groin', 'Groin', 'Ingle', '26893007'),
  one('buttocks', 'Buttocks', 'Nalgas', '46862004'),
  ...pair('hip', 'hip', ['Cadera derecha', 'Cadera izquierda'], ['287579007', '287679003']),
  ...pair('thigh', 'thigh', ['Muslo derecho', 'Muslo izquierdo'], ['11207009', '61396006']),
  ...pair('knee', 'knee', ['Rodilla derecha', 'Rodilla izquierda'], ['6757004', '82169009']),
  ...pair(
    'lower-leg',
    'lower leg',
    ['Pierna derecha, por debajo de la rodilla', 'Pierna izquierda, por debajo de la rodilla'],
    ['32696007', '48979004'],
  ),
  ...pair('ankle', 'ankle', ['Tobillo derecho', 'Tobillo izquierdo'], ['6685009', '51636004']),
  ...pair('foot', 'foot', ['Pie derecho', 'Pie izquierdo'], ['7769000', '22335008']),
]

const codingOf = ({ system, code, en }: BodyPart): Coding => ({ system, code, display: en })

export const bodyChoices = (): Choice[] =>
  bodyParts.map((each) => ({
    value: { kind: 'coding', value: codingOf(each) },
    words: { text: each.en, in: { es: each.es } },
    weight: null,
    alone: false,
    first: false,
    alarm: false,
  }))

/** What the drawing calls it; null for what it does not show. */
export function bodyPartOf(value: Value): string | null {
  if (value.kind !== 'coding') return null
  const { system, code } = value.value
  const found = bodyParts.find((each) => each.code === code && each.system === system)
  return found?.name ?? null
}

/** Ours, as it stands here: its words need nobody to translate them. */
export const isBodyChoice = ({ value, words }: Choice): boolean =>
  bodyParts.some(
    ({ name, en, es }) => name === bodyPartOf(value) && words.text === en && words.in.es === es,
  )

/** Whether a question with such a drawing can be asked: several choices, of which the drawing shows some. */
export const canBeDrawn = ({
  kind,
  repeats,
  choices,
}: Pick<Item, 'kind' | 'repeats' | 'choices'>) =>
  (kind === 'choice' || kind === 'open-choice') &&
  repeats &&
  choices.some(({ value }) => bodyPartOf(value) !== null)
