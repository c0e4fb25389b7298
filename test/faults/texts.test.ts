// No text is lost and none leaves twice, whatever the provider does: it takes one and hangs up, hangs up before, fails, tells
// how one fared twice, in the wrong order or never, brings a text again and again. At moments drawn from a fixed seed, against
// a running server. `npm run test:faults` does it a hundred times.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { followTexts } from '../../app/features/messages/texts/fate.jobs.ts'
import { deliver } from '../../app/kit/post/deliver.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { seeded } from '../support/faults.ts'
import { textingClinic, type TextingClinic } from '../support/texting.ts'

const ROUNDS = process.env.PORTICO_FAULTS === 'full' ? 100 : 6
const NUMBER = '+12025550123'

let sms: TextingClinic['sms']
let it: TextingClinic
beforeAll(async () => {
  it = await textingClinic()
  ;({ sms } = it)
  const { owner, kit } = it.portal
  // A number for which she agreed, so that each text is told from all others by its words.
  const id = randomUUID()
  const key = kit.vault.blind('text-number', NUMBER)
  await owner.query(`insert into text_number values ($1, $2, $3, $4, 'patient', $5, now())`, [
    it.ana.id,
    id,
    await kit.vault.seal(it.ana.id, placeOf('text_number', 'number', id), NUMBER),
    key,
    it.ana.account,
  ])
  await owner.query(`insert into text_consent values ($1, $2, $3, 'I agree', $4, now())`, [
    it.ana.id,
    randomUUID(),
    key,
    it.ana.account,
  ])
}, 240_000)
afterAll(() => it?.stop())

/** The provider brings a text, as often as it likes and at once. */
async function comes(n: number, times: number): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: times }, () => it.comes(`SMin${n}`, NUMBER, `Question ${n}?`)),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
}

async function send(thread: string, body: string): Promise<void> {
  const address = `/staff/patients/${it.ana.id}/messages/${thread}/text`
  for (const answer of await it.sendTwice(address, { do: 'send', body }))
    expect(answer.status).toBe(302)
}

const rows = async <T extends object>(statement: string, values: unknown[] = []): Promise<T[]> =>
  (await it.portal.owner.query<T>(statement, values)).rows

const again = new Set<string>()
/** What the queue does next with letters that wait for another attempt, without the waiting. */
async function hurry(): Promise<void> {
  for (const { id } of await rows<{ id: string }>(
    `delete from pgboss.job where name = 'post' and state = 'retry' returning data ->> 'id' as id`,
  ))
    again.add(id)
  for (const id of again)
    await deliver.work(it.portal.kit, { id, last: false }).then(
      () => again.delete(id),
      () => {},
    )
}

const faults = [
  'none',
  'takes and hangs up',
  'hangs up before',
  'fails',
  'busy',
  'twice lost',
] as const
const answers: Record<(typeof faults)[number], [number, string][]> = {
  none: [],
  'takes and hangs up': [[0, '']],
  'hangs up before': [[-1, '']],
  fails: [[500, '{}']],
  busy: [[429, '{"code": 20429}']],
  'twice lost': [
    [0, ''],
    [503, ''],
  ],
}
const told = [
  ['delivered', 'sent', 'queued', 'delivered'],
  ['sent', 'delivered'],
  ['undelivered', 'sent', 'undelivered'],
  ['queued', 'failed'],
  [],
]

test(
  `${ROUNDS} rounds with a faulty provider: nothing lost, nothing twice, and the truth in the end`,
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    const random = seeded(20_261_129)
    const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
    const truth = new Map<string, string>()
    for (let n = 0; n < ROUNDS; n += 1) {
      await comes(n, 1 + Math.floor(random() * 3))
      const [thread] = await rows<{ id: string }>(
        `select thread_id as id from message where patient_id = $1 and channel = 'text' order by created_at desc limit 1`,
        [it.ana.id],
      )
      sms.answer(...answers[one(faults)])
      const body = `Answer ${n}.`
      await send(thread?.id ?? '', body)
      const text = await vi.waitFor(
        async () => {
          await hurry()
          const [state] = await rows<{ settled: boolean }>(
            `select bool_and(coalesce(o.sent_at, o.failed_at, o.uncertain_at) is not null) as settled
             from text_out x left join outgoing o using (outgoing_id) where x.patient_id = $1 and x.ended_at is null`,
            [it.ana.id],
          )
          expect(state?.settled).toBe(true)
          return sms.texts.find(({ fields }) => fields.Body === `Test Clinic: ${body}`)
        },
        { timeout: 30_000, interval: 100 },
      )
      const { sid = '' } = text ?? {}
      const [letter] = await rows<{ id: string }>(
        'select outgoing_id as id from outgoing where provider_id = $1',
        [sid],
      )
      const callback = `/hooks/sms/${letter?.id}`
      const said = one(told)
      const end = said.find((word) => /delivered|failed/.test(word)) ?? one(['delivered', 'failed'])
      truth.set(body, end === 'delivered' ? 'delivered' : 'failed')
      sms.fate(sid, end, end === 'delivered' ? undefined : 30003)
      for (const MessageStatus of said)
        expect((await it.signed(callback, { MessageSid: sid, MessageStatus })).status).toBe(204)
    }
    // Of those that it never told of it is asked.
    await it.portal.owner.query(
      `update outgoing set sent_at = sent_at - interval '20 minutes' where channel = 'sms'`,
    )
    await followTexts.work(it.portal.kit, { id: null, last: false })

    const bodies = sms.texts.map(({ fields }) => fields.Body)
    const expected = Array.from({ length: ROUNDS }, (_, n) => `Test Clinic: Answer ${n}.`)
    expect(bodies.toSorted(), 'each left once').toEqual(expected.toSorted())
    const messages = await rows<{
      id: string
      seq: number
      author: string
      body: Buffer
      state: string
    }>(
      `select m.message_id as id, m.seq, m.author, m.body,
         case when o.delivered_at is not null then 'delivered' when o.failed_at is not null then 'failed' else 'unknown' end as state
       from message m left join text_out x on x.message_id = m.message_id left join outgoing o using (outgoing_id)
       where m.patient_id = $1 and m.channel = 'text' order by m.seq`,
      [it.ana.id],
    )
    const said = await Promise.all(
      messages.map(async (row) => ({
        ...row,
        text: (
          await it.portal.kit.vault.open(it.ana.id, placeOf('message', 'body', row.id), row.body)
        ).toString(),
      })),
    )
    expect(said.map(({ text }) => text)).toEqual(
      Array.from({ length: ROUNDS }, (_, n) => [`Question ${n}?`, `Answer ${n}.`]).flat(),
    )
    for (const { author, text, state } of said)
      if (author === 'staff') expect(`${text} ${state}`).toBe(`${text} ${truth.get(text)}`)
    // Whatever did not arrive is work for somebody.
    const lost = [...truth.values()].includes('failed')
    const work = await rows(`select from work_item where kind = 'text-failed' and done_at is null`)
    expect(work.length > 0).toBe(lost)
  },
)
