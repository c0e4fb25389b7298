// What a text says that answers a reminder: one letter, as the reminder asks for, or the words that people write instead; in
// English and Spanish. The whole text, or it is a message. Pure.
// CANCEL and CANCELAR alone stop all texts, as the carriers' rules have it, and never come here: stopWordMeant says when
// somebody may have meant the visit.

export type Answer = 'confirm' | 'cancel' | 'other time'
export type Answered = { what: Answer; lang: 'en' | 'es' }

const words: Record<Answer, Record<Answered['lang'], string>> = {
  confirm: {
    en: 'c,confirm,confirmed,i confirm,yes,y,yes i will come,i will be there,ok,okay',
    es: 'confirmo,confirmar,confirmado,si,si confirmo,ahi estare,alli estare',
  },
  cancel: {
    en: 'x,cancel visit,cancel appointment,cancel my visit,cancel my appointment,cancel it,cannot come,cant come,can not come,i cannot come,i cant come',
    es: 'cancelar cita,cancelar mi cita,cancele mi cita,cancelar visita,cancelar la cita,no puedo ir,no puedo asistir',
  },
  'other time': {
    en: 'r,reschedule,another time,other time,change,change time,new time,move,move it,postpone',
    es: 'cambiar,cambiar cita,cambiar la cita,cambiar mi cita,otra hora,otro dia,reprogramar,posponer',
  },
}
const known = new Map<string, Answered>(
  Object.entries(words).flatMap(([what, of]) =>
    Object.entries(of).flatMap(([lang, list]) =>
      list.split(',').map((one) => [one, { what, lang } as Answered] as const),
    ),
  ),
)

/** @returns null for a message */
export const answerOf = (text: string): Answered | null => known.get(said(text)) ?? null

/** Of a text that stopped all texts: whether its word means cancelling, too. */
export const stopWordMeant = (text: string): Answered['lang'] | null =>
  ({ cancel: 'en', cancelar: 'es' } as const)[said(text) as 'cancel'] ?? null

const said = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/^[\s"“”«».,!¡()-]+|[\s"“”«».,!()-]+$/g, '')
    .replace(/[\s,-]+/g, ' ')
