import { expect, test } from 'vitest'
import { readAttachment } from './attached.fhir.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

test('text and XHTML are read as words, whatever the sender calls XHTML', () => {
  expect(readAttachment({ contentType: 'text/plain', data: base64('No acute finding.') })).toEqual({
    kind: 'text',
    blocks: [{ kind: 'text', text: 'No acute finding.' }],
  })
  const data = base64('<html><body><h1>Chest</h1><p>No <b>acute</b> finding.</p></body></html>')
  const read = { kind: 'text', blocks: [{ kind: 'heading' }, { text: 'No acute finding.' }] }
  expect(readAttachment({ contentType: 'application/xhtml', data })).toMatchObject(read)
  expect(readAttachment({ contentType: 'application/xhtml+xml', data })).toMatchObject(read)
})

test('a file that is not text is named, and told to be here or with the sender', () => {
  const contentType = 'application/pdf'
  expect(readAttachment({ contentType, data: base64('%PDF'), title: 'ECG' })).toEqual({
    kind: 'file',
    title: 'ECG',
    contentType,
    inside: true,
  })
  const elsewhere = { url: 'https://example.org/x' }
  expect(readAttachment({ contentType, ...elsewhere })).toMatchObject({ title: '', inside: false })
  expect(readAttachment({ contentType: 'text/plain', ...elsewhere })).toMatchObject({
    kind: 'file',
    inside: false,
  })
})
