/** Letter where the clinic is in North America, A4 elsewhere. @param timeZone IANA zone of the clinic */
export const paperSize = (timeZone: string): 'LETTER' | 'A4' =>
  /^(?:America\/|US\/|Canada\/|Pacific\/Honolulu)/.test(timeZone) ? 'LETTER' : 'A4'
