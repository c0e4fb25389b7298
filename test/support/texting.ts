// A clinic in a running server that texts: a provider on loopback takes what it sends and brings what comes, signed; somebody
// at the front desk writes by pages without script.
import { expect } from 'vitest'
import { signatureOf } from '../../app/kit/post/sms-status.ts'
import { smsServer } from './mail-server.ts'
import { addStaff, signedIn } from './people.ts'
import { COOKIE, ORIGIN, serve } from './served.ts'

const TOKEN = 'a token'

export type TextingClinic = Awaited<ReturnType<typeof textingClinic>>

export async function textingClinic() {
  const sms = await smsServer()
  const it = await serve({
    many: true,
    more: { PORTICO_SMS_URL: sms.url, PORTICO_SMS_FROM: '+12025550100' },
  })
  // Whatever the hour is, a text may go out.
  await it.portal.owner.query('update clinic set time_zone = $1', [zoneAtNoon()])
  const person = await addStaff(it.portal, 'Fay Front', 'front desk')
  await it.portal.owner.query(
    `insert into team_member (team_id, account_id, created_at) select team_id, $1, now() from team where front_desk`,
    [person.account],
  )
  const asDesk = `${COOKIE.staff}=${(await signedIn(it.portal, person)).token}`
  const open = async (address: string, cookie = asDesk) => {
    const answer = await it.ask(address, { cookie })
    return { status: answer.status, html: await answer.text() }
  }
  /** Signed by whoever knows the token. */
  const signed = (url: string, sent: Record<string, string>, token = TOKEN) =>
    it.ask(new URL(url, ORIGIN).pathname, {
      method: 'POST',
      body: new URLSearchParams(sent),
      headers: { 'x-twilio-signature': signatureOf(token, new URL(url, ORIGIN).href, sent) },
    })

  return {
    ...it,
    sms,
    asDesk,
    open,
    signed,
    /** Sends the form of a page. */
    async send(address: string, fields: Record<string, string>, cookie = asDesk) {
      const own = hidden((await open(address, cookie)).html)
      return it.ask(address, post({ ...own, ...fields }, cookie))
    },
    /** The same with a double click. */
    async sendTwice(address: string, fields: Record<string, string>, cookie = asDesk) {
      const own = hidden((await open(address, cookie)).html)
      return Promise.all([0, 1].map(() => it.ask(address, post({ ...own, ...fields }, cookie))))
    },
    /** The provider brings a text. */
    comes: (
      sid: string,
      from: string,
      body: string,
      more: Record<string, string> = {},
      token = TOKEN,
    ) =>
      signed(
        '/hooks/texts',
        {
          MessageSid: sid,
          AccountSid: 'AC123',
          From: from,
          To: '+12025550100',
          Body: body,
          NumMedia: '0',
          ...more,
        },
        token,
      ),
    async stop() {
      await it.stop()
      await sms.stop()
    },
  }
}

const post = (fields: Record<string, string>, cookie: string) => ({
  method: 'POST',
  cookie,
  headers: { origin: ORIGIN },
  body: new URLSearchParams(fields),
})

/** A zone where it is the middle of the day now. */
function zoneAtNoon(): string {
  const east = 13 - new Date().getUTCHours()
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`
}

/** Hidden fields of a page. */
const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

/** Where an answer leads. */
export async function leads(answer: Response): Promise<string> {
  expect(answer.status, await answer.clone().text()).toBe(302)
  const { pathname, search } = new URL(answer.headers.get('location') ?? '', ORIGIN)
  return pathname + search
}
