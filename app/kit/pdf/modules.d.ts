// What is used here of libraries that bring no types.
declare module 'fontkit' {
  export function create(bytes: Buffer): { characterSet: number[] }
}
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
