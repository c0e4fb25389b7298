// Forms that are filled in without an account, at their verbs: a clinic that opened two, staff who are signed in, and somebody outside.
import { expect } from 'vitest'
import type { Context } from '../../app/kit/kit.ts'
import { bringForm } from '../../app/features/forms/forms.server.ts'
import { beginIntake } from '../../app/features/forms/intake/begin.server.ts'
import { settleIntakes } from '../../app/features/forms/intake/file.jobs.ts'
import { readIntake, saveIntake, sendIntake } from '../../app/features/forms/intake/fill.server.ts'
import type { Who } from '../../app/features/forms/intake/intake.ts'
import { openForm } from '../../app/features/forms/intake/public.server.ts'
import type { Value } from '../../app/features/forms/questionnaire/answers.ts'
import { allSeen } from '../../app/features/forms/questionnaire/settle.ts'
import { noFields } from '../../app/features/register/fields.ts'
import { registerPatient } from '../../app/features/register/register.server.ts'
import type { handClock } from '../../app/kit/clock.ts'
import { testPortal } from './kit.ts'
import { forgetLetters } from './letters.ts'
import { addStaff, setUpClinic, signedIn, stranger } from './people.ts'

export const who: Who = {
  given: 'Nova',
  family: 'Quillfeather',
  born: '1990-05-03',
  email: 'nova@example.org',
  phone: '(202) 555-0199',
  language: 'en',
}

export const text = (value: string): Value[] => [{ kind: 'string', value }]

export type Intakes = Awaited<ReturnType<typeof openIntakes>>

export async function openIntakes(clock: ReturnType<typeof handClock>) {
  const portal = await testPortal({ clock })
  await setUpClinic(portal)
  const staff = [
    await addStaff(portal, 'Ada Admin', 'admin'),
    await addStaff(portal, 'Dee Desk', 'front desk'),
    await addStaff(portal, 'Nora Nurse', 'nurse'),
  ]
  /** Sessions end while the clock goes on for days. */
  async function signInAll() {
    const all = await Promise.all(staff.map((one) => signedIn(portal, one)))
    const [admin, desk, nurse] = all.map(({ ctx }) => ctx) as [Context, Context, Context]
    return { admin, desk, nurse }
  }
  const { admin, desk } = await signInAll()
  const out = stranger(portal)
  const form = (await bringForm(admin, { text: null, instrument: 'about-you' })).id
  const phq = (await bringForm(admin, { text: null, instrument: 'phq-9' })).id
  for (const id of [form, phq]) await openForm(admin, { form: id, open: true })
  const made = await registerPatient(desk, {
    ...noFields,
    given: 'Rosa',
    family: 'Lind',
    born: '1980-02-29',
    email: 'rosa@example.org',
    mobile: '+1 202 555 0144',
    sex: 'unknown',
    interpreter: '',
    contactRelation: '',
    different: [],
  })
  const rosa = made.alike ? '' : made.patient

  /** Before each test: nobody was too quick, no letter is there, and staff are signed in. */
  async function anew() {
    await portal.owner.query('delete from throttle')
    await forgetLetters(portal)
    clock.advance(60_000)
    return signInAll()
  }

  const begin = (said: Partial<Who> = {}, which = form) => {
    clock.advance(1000)
    return beginIntake(out, { form: which, who: { ...who, ...said }, language: 'en' })
  }

  const questions = async (token: string) =>
    [...allSeen((await readIntake(out, token))?.settled.seen ?? [])].filter(
      ({ open, item }) => open && item.kind !== 'group' && item.kind !== 'display',
    )

  /** Answers everything: texts with these words, choices with the first, or `pick`. */
  async function fill(token: string, words = 'Opal-Thistle of 12 Fern Lane', pick = 0) {
    for (let round = 0; round < 3; round += 1) {
      const changed: [string, Value[]][] = (await questions(token)).flatMap(
        ({ key, item, choices }) => {
          const choice = choices[Math.min(pick, choices.length - 1)]?.value
          if (choice) return [[key, [choice]]]
          if (item.kind === 'boolean') return [[key, [{ kind: 'boolean', value: true }]]]
          return item.kind === 'string' || item.kind === 'text'
            ? [[key, text(words.slice(0, item.longest ?? undefined))]]
            : []
        },
      )
      clock.advance(1000)
      await saveIntake(out, token, { changed, language: 'en' })
    }
  }

  const newest = async () =>
    (await portal.owner.query('select * from intake order by created_at desc limit 1')).rows[0]

  const work = async (id: string) => {
    clock.advance(1000)
    await settleIntakes.work(portal.kit, { id, last: false })
  }

  /** Everything up to the queue. @returns its id */
  async function sent(said: Partial<Who> = {}, which = form, pick = 0): Promise<string> {
    const token = await begin(said, which)
    await fill(token, undefined, pick)
    expect(await sendIntake(out, token)).toBe(true)
    const { intake_id: id } = await newest()
    await work(id)
    return id
  }

  return {
    portal,
    out,
    form,
    phq,
    rosa,
    signInAll,
    anew,
    begin,
    questions,
    fill,
    newest,
    work,
    sent,
  }
}
