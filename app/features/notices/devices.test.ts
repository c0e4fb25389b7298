// A browser that is turned on twice at the very same moment is on once, and nobody is told that something did not work.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../test/support/at-once.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, setUpClinic, signedIn } from '../../../test/support/people.ts'
import { newPushKeys } from '../../kit/post/push.ts'
import { addDevice } from './devices.server.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
})
afterAll(() => portal.end())

test('a browser whose key nothing can be sealed for is not turned on', async () => {
  const { ctx } = await signedIn(portal, await addPatient(portal, 'Kay Key'))
  const keys = { p256dh: newPushKeys().publicKey, auth: 'BTBZMqHH6r4Tts7J_aSIgg' }
  for (const wrong of [
    { p256dh: `B${'A'.repeat(86)}` },
    { p256dh: keys.p256dh.slice(0, 44) },
    { auth: keys.auth.slice(2) },
    { auth: `${keys.auth}AA` },
  ])
    await expect(
      addDevice(ctx, {
        said: JSON.stringify({
          endpoint: 'https://fcm.googleapis.com/fcm/send/two',
          keys: { ...keys, ...wrong },
        }),
      }),
    ).rejects.toMatchObject({ code: 'push_unreadable' })
})

test('turned on twice at once, a browser is on once', async () => {
  const { ctx } = await signedIn(portal, await addPatient(portal, 'Ana Device'))
  const said = JSON.stringify({
    endpoint: 'https://fcm.googleapis.com/fcm/send/one',
    keys: { p256dh: newPushKeys().publicKey, auth: 'BTBZMqHH6r4Tts7J_aSIgg' },
  })
  const on = () => addDevice(ctx, { said })
  await atOnce(portal.owner, 'push_device', [on, on])
  const { rows } = await portal.owner.query('select from push_device where ended_at is null')
  expect(rows).toHaveLength(1)
})
