// Whether a text is one of the words by which a number is stopped, started again, or asks for help: the whole text, as the
// rules of the carriers and of the FCC (47 CFR 64.1200(a)(10)) name them, and the Spanish ones. Pure.

export type Word = 'stop' | 'start' | 'help'
export type Said = { word: Word; lang: 'en' | 'es' }

const words: Record<Word, Record<Said['lang'], string>> = {
  stop: {
    en: 'stop,stopall,stop all,unsubscribe,cancel,end,quit,revoke,optout,opt out',
    es: 'alto,parar,pare,cancelar,detener,baja,terminar,salir',
  },
  start: { en: 'start,unstop,optin,opt in', es: 'iniciar,comenzar,empezar,reanudar,alta' },
  help: { en: 'help,info', es: 'ayuda,informacion' },
}
const known = new Map<string, Said>(
  Object.entries(words).flatMap(([word, of]) =>
    Object.entries(of).flatMap(([lang, list]) =>
      list.split(',').map((one) => [one, { word, lang } as Said] as const),
    ),
  ),
)
/** Starts again where the number is stopped; anywhere else it answers a question. */
const yes: Record<string, Said['lang']> = { yes: 'en', si: 'es' }

/** @returns null for a message: also "STOP 123", and a sentence that has the word in it */
export function wordOf(text: string, stopped: boolean): Said | null {
  const said = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/^[\s"'“”‘’«».,!¡()-]+|[\s"'“”‘’«».,!()-]+$/g, '')
    .replace(/[\s-]+/g, ' ')
  const lang = Object.hasOwn(yes, said) ? yes[said] : undefined
  if (stopped && lang) return { word: 'start', lang }
  return known.get(said) ?? null
}
