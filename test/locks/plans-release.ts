// What is shown and what is held back: for the test of plans.
import { emailKey } from '../../app/features/account/account.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { entryOf } from '../support/large-record.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

/** @param own the patient's own session */
export async function releasing(portal: TestPortal, own: Context, ana: TestPatient): Promise<void> {
  const someone = async (role: string) =>
    (await signedIn(portal, await addStaff(portal, `Holding ${role}`, role))).ctx
  const [doctor, admin] = [await someone('clinician'), await someone('admin')]
  const patient = ana.id
  const at = { patient, id: entryOf('report', 9) }
  await call('release.list', doctor, { patient })
  const held = { ...at, reason: 'harm', words: 'as agreed with her', hours: '24' }
  const { id } = await once('release.hold', doctor, held)
  // With something held each list asks for each entry whether it is.
  await call('results.list', own, { show: 'all', before: null })
  await call('home.read', own, {})
  await call('release.read', doctor, at)
  await call('release.end', jobContext(portal.kit, 'release'), { id })
  await once('release.lift', doctor, { patient, id })
  await call('release.note', doctor, { ...at, text: 'All is well.' })
  for (const deed of ['read', 'start', 'end']) await call(`view.${deed}`, doctor, { patient })
  await call('release.choices.read', own, {})
  const choices = { results: 'after note', notes: 'at once', sensitive: 'not online' }
  await once('release.choices.save', own, choices)
  await call('results.list', own, { show: 'all', before: null })
  await once('release.choices.save', own, { ...choices, results: 'at once', sensitive: 'at once' })
  await call('release.rules.read', admin, {})
}

/** Flags and comments among staff. */
export async function commenting(portal: TestPortal, ana: TestPatient): Promise<void> {
  const someone = await addStaff(portal, 'Commenting nurse', 'nurse')
  const nurse = (await signedIn(portal, someone)).ctx
  const patient = ana.id
  const flag = await once('internal.flags.set', nurse, {
    patient,
    kind: 'hearing',
    words: '',
    days: '7',
  })
  for (const deed of ['read', 'list']) await call(`internal.flags.${deed}`, nurse, { patient })
  await once('internal.flags.end', nurse, { patient, id: flag.id })
  await once('demo.clinic-side', jobContext(portal.kit, 'demo'), {
    patient,
    by: emailKey(portal.kit, someone.email),
    doing: { comments: [{ kind: 'care', texts: ['Call.'] }] },
    held: null,
    noted: null,
  })
  const said = { patient, kind: 'care', text: 'Call first.' }
  const { id } = await once('internal.comments.add', nurse, said)
  await call('internal.comments.list', nurse, { patient })
  await call('internal.comments.read', nurse, { patient, id })
  await once('internal.comments.edit', nurse, { patient, id, text: 'Write first.', version: '1' })
  await once('internal.comments.end', nurse, { patient, id })
}
