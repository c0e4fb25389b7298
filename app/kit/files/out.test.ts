// Names of files in the head of an answer: whatever a name holds, it is one header and a name that machines can keep.
import { expect, test } from 'vitest'
import { disposition } from './out.ts'

test.each([
  [
    'Blutbild für Ana.pdf',
    `filename="Blutbild fur Ana.pdf"; filename*=UTF-8''Blutbild%20f%C3%BCr%20Ana.pdf`,
  ],
  ['a"\r\nX: y.pdf', `filename="a   X  y.pdf"; filename*=UTF-8''a%20%20%20X%20%20y.pdf`],
  [
    'half \ud83d a letter.pdf',
    `filename="half   a letter.pdf"; filename*=UTF-8''half%20%20%20a%20letter.pdf`,
  ],
  ['تقرير', `filename="file"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1`],
])('%j', (name, said) => {
  expect(disposition('keep', name)).toBe(`attachment; ${said}`)
  expect(new Headers({ 'Content-Disposition': disposition('show', name) })).toBeTruthy()
})
