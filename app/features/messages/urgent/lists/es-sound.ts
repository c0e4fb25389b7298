/**
 * A Spanish word as it sounds in most of the Americas, for people who write as they speak: "bomito", "kiero", "asucar",
 * "aogo", "yeva" are the words that they mean. Whatever is compared goes through here, on both sides.
 */
export const sound = (word: string): string =>
  word
    .replace(/[gj](?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/qu(?=[ei])|q/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/ch/g, '#') // kept apart from h, which is silent
    .replace(/h/g, '')
    .replace(/#/g, 'ch')
    .replace(/c(?!h)/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/v|w/g, 'b')
    .replace(/ll/g, 'y')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/(.)\1/g, '$1')
    .replace(/ao$/, 'ado') // "fatigao"
