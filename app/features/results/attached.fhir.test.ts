import { expect, test } from 'vitest'
import { htmlText, readAttachment } from './attached.fhir.ts'

const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64')

const read = (contentType: string, data: string) => readAttachment({ contentType, data })

test('plain text is read in its character set, and in Windows letters when that fails', () => {
  expect(read('text/plain', base64('Größe: 3 µm\n'))).toEqual({ kind: 'text', text: 'Größe: 3 µm' })
  expect(read('text/plain; charset=iso-8859-1', base64('Größe', 'latin1'))).toEqual({
    kind: 'text',
    text: 'Größe',
  })
  expect(read('text/plain', base64('Größe', 'latin1'))).toEqual({ kind: 'text', text: 'Größe' })
  expect(read('text/plain; charset=klingon', base64('plain'))).toEqual({
    kind: 'text',
    text: 'plain',
  })
})

test('HTML becomes lines of words and never markup', () => {
  const html =
    '<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>' +
    '<h1>Chest&nbsp;X-ray</h1><p>No <b>acute</b>\n  finding.</p><ul><li>Heart &lt; 50&#37;</li>' +
    '<li>Lungs &amp; bones</li></ul><script>alert(1)</script></body></html>'
  expect(htmlText(html)).toBe('Chest\u00A0X-ray\nNo acute finding.\nHeart < 50%\nLungs & bones')
  expect(htmlText('a &#x110000; &unknown; b')).toBe('a &#x110000; &unknown; b')
})

test('a file that is not text is named, and told to be here or with the sender', () => {
  expect(
    readAttachment({ contentType: 'application/pdf', data: base64('%PDF'), title: 'ECG' }),
  ).toEqual({ kind: 'file', title: 'ECG', contentType: 'application/pdf', inside: true })
  expect(readAttachment({ contentType: 'application/pdf', url: 'https://example.org/x' })).toEqual({
    kind: 'file',
    title: '',
    contentType: 'application/pdf',
    inside: false,
  })
  expect(readAttachment({ contentType: 'text/plain', url: 'https://example.org/x' })).toMatchObject(
    {
      kind: 'file',
      inside: false,
    },
  )
})
