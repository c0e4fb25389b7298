// What José shares with people outside: one share that is open and was opened twice, and one that he stopped.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { tokenHash } from '../account/token.ts'
import { shareWordsPlace } from '../shares/place.ts'
import { newAddressToken, newPasscode, passcodeProof } from '../shares/proof.ts'
import { demoPeople, recordIdOf } from './people.ts'

const HOUR = 3_600_000
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0'

type Invented = {
  whom: string
  /** Hours before now: when it was made, and stopped. */
  made: number
  stopped: number | null
  summary: boolean
  openings: { before: number; device: string; address: string }[]
}
const invented: Invented[] = [
  {
    whom: 'Dr. Weber, Lakeside Hospital',
    made: 50,
    stopped: null,
    summary: true,
    openings: [
      { before: 47, device: WINDOWS, address: '198.51.100.24' },
      { before: 3, device: IPHONE, address: '203.0.113.7' },
    ],
  },
  {
    whom: 'My insurance',
    made: 400,
    stopped: 390,
    summary: false,
    openings: [{ before: 395, device: WINDOWS, address: '192.0.2.60' }],
  },
]

const shareInvented = verb({
  name: 'demo.share',
  who: ['job'],
  input: z.object({ patient: z.uuid(), shares: z.array(z.custom<Invented>()) }),
  audit: ({ patient }) => ({ action: 'create', what: 'share', patient }),
  run: async (tx, { patient, shares }) => {
    const { db, now, vault } = tx
    const there = await db
      .selectFrom('share')
      .select('share_id')
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    const own = await db
      .selectFrom('account_patient')
      .select(['account_id', 'grant_id', 'sections', 'acts'])
      .where('patient_id', '=', patient)
      .where('relation', '=', 'self')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    // There already: a start before this one was cut short.
    if (there || !own) return
    const documents = await db
      .selectFrom('document')
      .select('document_id')
      .where('patient_id', '=', patient)
      .where('shown', '=', true)
      .orderBy('dated_on', 'desc')
      .limit(2)
      .execute()
    const ago = (hours: number) => new Date(now.getTime() - hours * HOUR)
    for (const { whom, made, stopped, summary, openings } of shares) {
      const id = uuidv7(ago(made))
      const token = newAddressToken()
      const of = { patient_id: patient, share_id: id }
      await db
        .insertInto('share')
        .values({
          ...of,
          ...own,
          token_hash: tokenHash(token),
          passcode: passcodeProof(vault, token, newPasscode()),
          words: await vault.seal(patient, shareWordsPlace(id), whom),
          summary,
          created_at: ago(made),
          ends_at: new Date(ago(made).getTime() + 720 * HOUR),
          ended_at: stopped === null ? null : ago(stopped),
          ended_why: stopped === null ? null : 'stopped',
        })
        .execute()
      await db
        .insertInto('share_document')
        .values(documents.map(({ document_id }) => ({ ...of, document_id })))
        .execute()
      await db
        .insertInto('share_opening')
        .values(
          openings.map(({ before, device, address }) => ({
            ...of,
            opening_id: uuidv7(ago(before)),
            token_hash: tokenHash(newAddressToken()),
            device,
            address,
            opened_at: ago(before),
            ends_at: ago(before - 1),
          })),
        )
        .execute()
    }
  },
})

export async function fillShares(kit: Kit): Promise<void> {
  const person = demoPeople().find(({ key }) => key === 'jose')
  const patient = person && recordIdOf(kit, person)
  if (patient) await shareInvented(jobContext(kit, 'demo'), { patient, shares: invented })
}
