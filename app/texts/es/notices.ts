// That something new is there, for a patient whose record says that they speak Spanish best.
import type { TextKey } from '../en.ts'

export const notices = {
  'notices.title': 'Tiene algo nuevo de {clinic}',
  'notices.email':
    'Hola:\n\nTiene algo nuevo de {clinic}. Inicie sesión para verlo:\n\n{link}\n\nPara cuidar su privacidad, no decimos aquí qué es.',
  'notices.stopText': 'Para no recibir más estos correos: {stop}',
  // Without accents, each of which would make it two texts.
  'notices.sms': '{clinic}: tiene algo nuevo: {link} Responda ALTO para no recibir textos.',
  'notices.push': 'Toque para iniciar sesión y verlo.',
} as const satisfies Partial<Record<TextKey, string>>
