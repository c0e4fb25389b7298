// What is suggested from the words on a card, and that nothing is where nothing can be read.
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { findReader, wordsIn } from '../../../kit/files/words-in.ts'
import { suggestedBy } from './read.ts'

const CARD = `Blue Cedar Health Plan
Member: Ana Alvarez
Member ID: BCX 1234567
Group No. 004455
Choice Plus PPO
Customer service 1-800-555-0199`

test('fields are found by what stands beside them', () => {
  expect(suggestedBy(CARD)).toEqual({
    payer: 'Blue Cedar Health Plan',
    plan: 'Choice Plus PPO',
    member: 'BCX 1234567',
    groupNumber: '004455',
    holder: 'Ana Alvarez',
    payerPhone: '1-800-555-0199',
  })
})

test('what cannot be told is left out', () => {
  expect(suggestedBy('')).toEqual({})
  expect(suggestedBy('~~ 12 ~~\nxx')).toEqual({})
  expect(suggestedBy('Member services\nGroup of friends')).not.toHaveProperty('member')
})

test.skipIf(!findReader())(
  'a picture is read, and what is no picture is not',
  async () => {
    const lines = CARD.split('\n').map(
      (line, i) =>
        `<text x="40" y="${90 + i * 80}" font-family="sans-serif" font-size="46">${line}</text>`,
    )
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"><rect width="1000" height="600" fill="white"/>${lines.join('')}</svg>`
    const picture = await sharp(Buffer.from(svg)).png().toBuffer()
    const words = await wordsIn(Readable.from([picture]), 'png')
    expect(suggestedBy(words ?? '')).toMatchObject({ member: 'BCX 1234567', groupNumber: '004455' })
    expect(await wordsIn(Readable.from([Buffer.from('no picture')]), 'png')).toBeNull()
  },
  60_000,
)
