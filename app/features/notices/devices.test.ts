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
