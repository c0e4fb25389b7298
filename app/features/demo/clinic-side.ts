// What the clinic does with some of the invented records, so that it shows itself: flags, comments among staff, a result
// that is held back, and a note of the team to a patient.
import { z } from 'zod'
import type { FhirResource } from 'fhir/r4'
import type { Kit } from '../../kit/kit.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { versionPlace } from '../internal/comments.server.ts'
import { wordsPlace } from '../internal/flags.server.ts'
import { tellOfEntry } from '../notices/entry.ts'
import { tellPatient } from '../notices/tell.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { writeHold } from '../release/holds.ts'
import { DEMO_SOURCE, demoPeople, recordIdOf } from './people.ts'

const DAY = 86_400_000

type Said = { kind: 'care' | 'desk'; texts: string[] }
type Doings = {
  flags?: [kind: string, words: string, treating?: true][]
  comments?: Said[]
  /** Names of reports: the newest of that name. */
  held?: string
  noted?: [report: string, text: string]
}

const doings: Record<string, Doings> = {
  jose: {
    flags: [['interpreter', 'Spanish for long talks']],
    comments: [
      { kind: 'desk', texts: ['Works nights: call after 3 pm.'] },
      {
        kind: 'care',
        texts: ['Ask about his feet at the next visit.', 'Feet: see the picture in the last note.'],
      },
    ],
    noted: [
      'Lipid panel',
      'Your cholesterol is better than in spring. Keep taking the new tablet.',
    ],
  },
  hoa: { flags: [['interpreter', 'Vietnamese']] },
  kwame: {
    held: 'Comprehensive metabolic panel',
    comments: [{ kind: 'care', texts: ['Two tubes had one number. The lab looks into it.'] }],
  },
  ruth: {
    flags: [
      ['fall risk', 'uses a walker', true],
      ['hearing', 'left ear is better'],
    ],
  },
}

const WHY = 'Two tubes had the same number. It may be another patient’s result.'

const doDemo = verb({
  name: 'demo.clinic-side',
  who: ['job'],
  input: z.object({
    patient: z.uuid(),
    by: z.instanceof(Buffer),
    doing: z.custom<Doings>(),
    held: z.uuid().nullable(),
    noted: z.uuid().nullable(),
  }),
  audit: ({ patient }) => ({ action: 'change', what: 'record', patient }),
  run: async (tx, { patient, by: key, doing, held, noted }) => {
    const { account_id: by } = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', key)
      .executeTakeFirstOrThrow()
    // There already: a start before this one was cut short.
    const there = await tx.db
      .selectFrom('staff_comment')
      .select('comment_id')
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    if (there) return
    const made = { patient_id: patient, made_by: by, created_at: tx.now }
    for (const [kind, words, treating] of doing.flags ?? []) {
      const id = uuidv7(tx.now)
      const sealed = await tx.vault.seal(patient, wordsPlace(id), words)
      const flag = { ...made, flag_id: id, kind, treating_only: treating ?? false, words: sealed }
      await tx.db.insertInto('patient_flag').values(flag).execute()
    }
    for (const { kind, texts } of doing.comments ?? []) {
      const comment = uuidv7(tx.now)
      await tx.db
        .insertInto('staff_comment')
        .values({ ...made, comment_id: comment, kind })
        .execute()
      for (const [i, text] of texts.entries()) {
        const id = uuidv7(tx.now)
        const body = await tx.vault.seal(patient, versionPlace(id), text)
        const version = { ...made, comment_id: comment, version: i + 1, version_id: id, body }
        await tx.db.insertInto('staff_comment_version').values(version).execute()
      }
    }
    if (held)
      await writeHold(tx, {
        patient,
        entries: [held],
        reason: 'wrong data',
        law: '45 CFR 171.201(c)(2)',
        words: WHY,
        by,
        until: new Date(tx.now.getTime() + 7 * DAY),
      })
    if (noted && doing.noted) {
      const id = uuidv7(tx.now)
      const body = await tx.vault.seal(patient, placeOf('team_note', 'body', id), doing.noted[1])
      const note = { ...made, note_id: id, entry_id: noted, body }
      await tx.db.insertInto('team_note').values(note).execute()
      await tellOfEntry(tx, { patient, id: noted })
      await tellPatient(tx, { patient, kind: 'comments', about: noted })
    }
  },
})

/** @param all the records that were filed */
export async function showClinicSide(kit: Kit, all: FhirResource[]): Promise<void> {
  const everybody = demoPeople()
  const doctor = everybody.find(({ role }) => role === 'clinician')
  for (const [key, doing] of Object.entries(doings)) {
    const person = everybody.find((one) => one.key === key)
    const patient = person && recordIdOf(kit, person)
    if (!patient || !doctor) continue
    const report = (name?: string) => newest(kit, all, `Patient/${person.patientId}`, name)
    await doDemo(jobContext(kit, 'demo'), {
      patient,
      by: emailKey(kit, doctor.email),
      doing,
      held: report(doing.held),
      noted: report(doing.noted?.[0]),
    })
  }
}

/** The id of somebody's newest report of a name. */
function newest(kit: Kit, all: FhirResource[], whose: string, name?: string): string | null {
  if (!name) return null
  const found = all
    .filter((one) => one.resourceType === 'DiagnosticReport')
    .filter(({ subject, code }) => subject?.reference === whose && code.text === name)
    .toSorted((a, b) => ((a.effectiveDateTime ?? '') < (b.effectiveDateTime ?? '') ? 1 : -1))
  const [first] = found
  return first?.id ? entryId(kit.vault, DEMO_SOURCE, keyOf('DiagnosticReport', first.id)) : null
}
