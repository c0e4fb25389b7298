// Push messages: the standard's own example comes out byte for byte, and only services of browsers are asked.
import { createECDH } from 'node:crypto'
import { expect, test } from 'vitest'
import { isPushService, newPushKeys, sealFor, subscriptionSchema } from './push.ts'

test('the example of RFC 8291 is sealed as it says', () => {
  const own = createECDH('prime256v1')
  own.setPrivateKey(Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'))
  const browser = {
    p256dh:
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  }
  const plain = Buffer.from('When I grow up, I want to be a watermelon')
  const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url')
  expect(sealFor(browser, plain, { salt, own }).toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/x', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://web.push.apple.com/x', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=x', true],
  ['http://fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://fcm.googleapis.com.evil.example/x', false],
  ['https://evil.example/fcm.googleapis.com', false],
  ['https://user@fcm.googleapis.com/x', false],
  ['https://notify.windows.com.evil.example/', false],
  ['https://127.0.0.1/x', false],
  ['https://[::1]/x', false],
  ['https://10.0.0.7/x', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['http://localhost:9000/x', false],
  ['file:///etc/passwd', false],
])('%s is a push service: %s', (address, is) => {
  expect(isPushService(address)).toBe(is)
})

test('the operator may name one more, by host and port', () => {
  expect(isPushService('https://push.example.org/x', ['push.example.org'])).toBe(true)
  expect(isPushService('https://push.example.org:8443/x', ['push.example.org'])).toBe(false)
  expect(isPushService('http://push.example.org/x', ['push.example.org'])).toBe(false)
})

test('keys are new each time, and of the length that browsers take', () => {
  const [one, other] = [newPushKeys(), newPushKeys()]
  expect(one.publicKey).toMatch(/^B[\w-]{86}$/)
  expect(one.privateKey).not.toBe(other.privateKey)
})

test('what is no subscription is not taken', () => {
  for (const wrong of [{}, { endpoint: 'x' }, { endpoint: 'https://x', keys: { auth: 'short' } }])
    expect(subscriptionSchema.safeParse(wrong).success).toBe(false)
})
