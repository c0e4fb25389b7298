// Fills the demonstration clinic on the first start: the clinic, its records through the same import as
// everybody's, and a way in for each person. Started again after a kill, it goes on where it stopped.
import { z } from 'zod'
import { actsFor } from '../../../db/seed/carers.ts'
import { clinic } from '../../../db/seed/clinic.ts'
import { ELSEWHERE, elsewhere } from '../../../db/seed/elsewhere.ts'
import { records } from '../../../db/seed/records.ts'
import { sections, type Section } from '../../kit/access.ts'
import { PorticoError } from '../../kit/errors.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { createAccount, emailKey } from '../account/account.server.ts'
import { giveTotp } from '../account/totp.server.ts'
import { writeGrant } from '../caregivers/grant.ts'
import type { CaregiverTerms } from '../caregivers/terms.ts'
import { saveClinic } from '../clinic/clinic.server.ts'
import { inputOfText } from '../record/import/file-read.ts'
import { importFiles } from '../record/import/importer.ts'
import { liveAtWork } from './accesses.ts'
import { fillAppointments } from './appointments.ts'
import { showClinicSide } from './clinic-side.ts'
import { fillConsents } from './consents.ts'
import { fillDocuments } from './documents.ts'
import { fillBills } from './bills.ts'
import { fillForms } from './forms.ts'
import { fillIntake } from './intake.ts'
import { inviteDemonstration } from './invited.ts'
import { fillMessages } from './messages.ts'
import { DEMO_SOURCE, demoPeople, recordIdOf } from './people.ts'
import { showPhotos } from './photos.ts'
import { fillDetails } from './profile.ts'
import { fillRefills } from './refills.ts'
import { fillShares } from './shares.ts'
import { fillTold } from './told.ts'
import { restrictOne } from './restrict.ts'
import { setDemonstration } from './settings.ts'
import { fillSent } from './sent.ts'
import { fillTexts } from './texts.ts'
import { fillWork } from './work.ts'

const NEWS_DAYS = 21 // what reached the record in these days is new to its owner

/** @param say told once, when there is something to do */
export async function fillDemonstration(kit: Kit, say: (line: string) => void): Promise<void> {
  const job = (name: string) => jobContext(kit, name)
  const { accounts, apps } = await countAccounts(job('demo'), {})
  const workers = demoPeople().filter(({ totpSecret }) => totpSecret)
  if (accounts < demoPeople().length) await fillClinic(kit, say)
  if (apps >= workers.length) return
  await liveAtWork(kit)
  await Promise.all(
    workers.map(({ email, totpSecret }) =>
      giveTotp(job('demo'), { key: emailKey(kit, email), secret: totpSecret as string }),
    ),
  )
}

async function fillClinic(kit: Kit, say: (line: string) => void): Promise<void> {
  const job = (name: string) => jobContext(kit, name)
  say('Filling the demonstration clinic…')
  const { name, phone, timeZone, hue, address } = clinic
  await saveClinic(job('demo'), { name, phone, timeZone, hue, address })
  const today = kit.clock()
  const all = [...records(today)]
  const lines = all.map((resource) => JSON.stringify(resource)).join('\n')
  const report = await importFiles(kit, [inputOfText('demonstration', lines, true)], {
    source: DEMO_SOURCE,
  })
  if (report.refused.length > 0)
    throw new Error(`The demonstration's own record was refused: ${report.refused[0]?.reason}`)
  const twice = elsewhere(today).map((resource) => JSON.stringify(resource))
  await importFiles(kit, [inputOfText(ELSEWHERE, twice.join('\n'), true)], { source: ELSEWHERE })
  await inviteDemonstration(kit)
  const newsFrom = new Date(today.getTime() - NEWS_DAYS * 86_400_000)
  await Promise.all(
    demoPeople().map((person) =>
      createAccount(job('demo'), {
        email: person.email,
        password: person.password,
        temporary: false,
        ...(person.role === 'patient'
          ? { patient: recordIdOf(kit, person) ?? undefined, newsFrom }
          : { staff: { name: person.name, role: person.role } }),
      }).catch((error: unknown) => {
        // There already: a start before this one was cut short.
        if (!(error instanceof PorticoError && error.code === 'email_taken')) throw error
      }),
    ),
  )
  await setDemonstration(kit)
  await fillAppointments(kit)
  await restrictOne(kit)
  await letHelp(kit)
  await showClinicSide(kit, all)
  await showPhotos(kit)
  await fillWork(kit)
  await fillDocuments(kit)
  await fillShares(kit)
  await fillSent(kit)
  await fillForms(kit)
  await fillIntake(kit)
  await fillConsents(kit)
  await fillMessages(kit)
  await fillTexts(kit)
  await fillRefills(kit, all)
  await fillTold(kit, all)
  await fillBills(kit)
  await fillDetails(kit, all)
}

/** Who acts for whom, as `db/seed/carers.ts` tells it. */
async function letHelp(kit: Kit): Promise<void> {
  const everybody = demoPeople()
  for (const person of everybody) {
    const told = actsFor[person.key]
    const other = everybody.find(({ key }) => key === told?.key)
    const record = other && recordIdOf(kit, other)
    if (!told || !record) continue
    await grantDemo(jobContext(kit, 'demo'), {
      key: emailKey(kit, person.email),
      patient: record,
      whose: other.preferredName,
      terms: {
        name: person.preferredName,
        relation: told.relation,
        email: person.email,
        basis: told.basis,
        sections: chosen(told.sections),
        acts: chosen(told.acts),
        until: null,
        grounds: null,
        reviewAt: null,
      },
    })
  }
}

const chosen = (some: 'all' | string[]): Section[] =>
  some === 'all' ? [...sections] : sections.filter((one) => some.includes(one))

const grantDemo = verb({
  name: 'demo.grant',
  who: ['job'],
  input: z.object({
    key: z.instanceof(Buffer),
    patient: z.uuid(),
    whose: z.string(),
    terms: z.custom<CaregiverTerms>(),
  }),
  audit: ({ patient }) => ({ action: 'create', what: 'somebody who helps', patient }),
  run: async (tx, { key, ...granting }) => {
    const row = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', key)
      .executeTakeFirst()
    if (row) await writeGrant(tx, { ...granting, account: row.account_id, by: null })
  },
})

const countAccounts = verb({
  name: 'demo.accounts.count',
  who: ['job'],
  input: z.object({}),
  audit: { action: 'read', what: 'number of accounts' },
  run: async (tx) => {
    const counted = await Promise.all(
      (['account', 'totp'] as const).map((table) =>
        tx.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      ),
    )
    const [accounts = 0, apps = 0] = counted.map(({ n }) => Number(n))
    return { accounts, apps }
  },
})
