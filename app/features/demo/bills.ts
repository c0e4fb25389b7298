// Bills of the invented clinic, with what was done on them through the ledger as everything is.
import { z } from 'zod'
import { seedBills, type SeedBill } from '../../../db/seed/bills.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { postEntry } from '../bills/ledger/post.ts'
import { notePlace, reductionPlace } from '../bills/of.ts'
import { addLines, sealBillWords } from '../bills/rows.ts'
import { demoPeople, recordIdOf } from './people.ts'

const DAY = 86_400_000

type Story = SeedBill & { record: string }

const inventBills = verb({
  name: 'demo.bills',
  who: ['job'],
  input: z.object({
    stories: z.array(z.custom<Story>()),
    /** Keys of the e-mail addresses, by who it is. */
    people: z.record(z.string(), z.custom<Buffer>()),
  }),
  run: async (tx, { stories, people }): Promise<number> => {
    const there = await tx.db
      .selectFrom('bill')
      .select('bill_id')
      .where('number', '=', seedBills[0]?.number ?? '')
      .executeTakeFirst()
    if (there) return 0
    const accounts = new Map<string, string>()
    for (const [who, key] of Object.entries(people)) accounts.set(who, await accountOf(tx, key))
    for (const story of stories) await tell(tx, story, (who) => accounts.get(who) as string)
    return stories.length
  },
  audit: (_input, count) => (count ? { action: 'create', what: 'bills', count } : []),
})

async function accountOf(tx: Tx, key: Buffer): Promise<string> {
  const { account_id: account } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow()
  return account
}

const ago = ({ now }: Pick<Tx, 'now'>, days: number) => new Date(now.getTime() - days * DAY)
const dayAgo = (tx: Pick<Tx, 'now'>, days: number) => ago(tx, days).toISOString().slice(0, 10)

async function tell(tx: Tx, story: Story, account: (who: string) => string): Promise<void> {
  const { record: patient, kind = 'bill', state = 'issued', number, title, lines, due } = story
  const { note = '', insurer = '', provider, apart, care, issued } = story
  const at = ago(tx, issued)
  const id = uuidv7(at)
  const total = lines.reduce(
    (sum, { charge, off = 0, insurance = 0 }) => sum + charge - off - insurance,
    0,
  )
  const words = { title, note, insurer, ...(provider && { provider, apart: apart ?? '' }) }
  await tx.db
    .insertInto('bill')
    .values({
      patient_id: patient,
      bill_id: id,
      kind,
      number,
      currency: 'USD',
      state,
      service_on: dayAgo(tx, care),
      issued_at: state === 'draft' ? null : at,
      due_on: due === undefined ? null : dayAgo(tx, -due),
      total_minor: state === 'draft' ? 0 : total,
      confidential: false,
      self_pay: kind === 'estimate',
      words: await sealBillWords(tx, { id, patient }, words),
      made_by: account('wendell'),
      created_at: at,
    })
    .execute()
  await addLines(
    tx,
    { id, patient },
    lines.map(
      ({ plain, code, units = 1, charge, off = 0, insurance = 0, why = '', diagnoses = '' }) => ({
        plain,
        code,
        system: '',
        day: '',
        diagnoses,
        why,
        units,
        charge,
        adjustment: off,
        insurance,
      }),
    ),
  )
  if (kind === 'bill' && state === 'issued' && total > 0)
    await postEntry(
      { ...tx, now: at },
      { patient, bill: id, deed: 'charge', amount: total, cause: `bill:${id}` },
    )
  for (const { what, cents: amount, days } of story.done ?? []) {
    const deed = what === 'reduction' ? 'reduction' : 'payment at the desk'
    const cause = `${what}:${uuidv7(ago(tx, days))}`
    await postEntry(
      { ...tx, now: ago(tx, days) },
      { patient, bill: id, deed, amount, cause, till: true },
    )
  }
  await among(tx, story, id, account)
}

/** What staff say among themselves. */
async function among(
  tx: Tx,
  { record: patient, notes = [], proposed }: Story,
  bill: string,
  account: (who: string) => string,
): Promise<void> {
  for (const [who, text] of notes) {
    const note = uuidv7(tx.now)
    await tx.db
      .insertInto('bill_note')
      .values({
        patient_id: patient,
        note_id: note,
        bill_id: bill,
        body: await tx.vault.seal(patient, notePlace(note), text),
        made_by: account(who),
        created_at: ago(tx, 5),
      })
      .execute()
  }
  if (!proposed) return
  const reduction = uuidv7(ago(tx, proposed.days))
  await tx.db
    .insertInto('bill_reduction')
    .values({
      patient_id: patient,
      reduction_id: reduction,
      bill_id: bill,
      amount_minor: proposed.cents,
      words: await tx.vault.seal(patient, reductionPlace(reduction), proposed.why),
      proposed_by: account(proposed.by),
      created_at: ago(tx, proposed.days),
    })
    .execute()
}

export async function fillBills(kit: Kit): Promise<void> {
  const everybody = demoPeople()
  const known = (key: string) => {
    const person = everybody.find((one) => one.key === key)
    if (!person) throw new Error(`Nobody is called ${key}.`)
    return person
  }
  const stories = seedBills.map((story): Story => ({
    ...story,
    record: recordIdOf(kit, known(story.patient)) as string,
  }))
  const people = { wendell: emailKey(kit, known('wendell').email) }
  await inventBills(jobContext(kit, 'demo'), { stories, people })
}
