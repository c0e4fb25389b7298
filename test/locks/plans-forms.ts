// Forms, asked for and filled in: for the test of plans.
import { randomUUID } from 'node:crypto'
import { emailKey } from '../../app/features/account/account.server.ts'
import { instruments } from '../../app/features/forms/library/instruments.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

export async function fillingForms(portal: TestPortal, own: Context, ana: TestPatient) {
  const patient = ana.id
  const admin = (await signedIn(portal, await addStaff(portal, 'Form admin', 'admin'))).ctx
  const nurse = (await signedIn(portal, await addStaff(portal, 'Form nurse', 'nurse'))).ctx
  const text = JSON.stringify(instruments['audit-c'])
  const { id: form } = await once('forms.bring', admin, { text, instrument: null })
  await call('forms.bring', admin, { text, instrument: null })
  await call('forms.list', admin, {})
  await call('forms.read', admin, { id: form })
  await call('forms.end', admin, { id: form, ended: false })
  await call('forms.ask.begin', nurse, { patient })
  const wanted = () => ({ patient, form, visit: null, due: null, key: randomUUID() })
  const twice = wanted()
  await once('forms.ask', nurse, twice)
  await call('forms.ask', nurse, twice)
  const back = await once('forms.ask', nurse, wanted())
  await once('forms.ask.take-back', nurse, { patient, id: back.id })
  const { id } = await once('forms.ask', nurse, wanted())
  await call('forms.own.list', own, {})
  await call('forms.own.read', own, { id })
  const never = instruments['audit-c'].item[0]!.item![0]!.answerOption![0]!.valueCoding
  const { system, code } = never
  const value = { kind: 'coding', value: { system, code } }
  await call('forms.own.save', own, { id, changed: [['q2', [value]]], language: 'en' })
  await once('forms.own.send', own, { id, language: 'en' })
  await call('forms.chart.list', nurse, { patient })
  await call('forms.chart.read', nurse, { patient, id })
  // There are forms already: it does nothing.
  const nobody = emailKey(portal.kit, 'nobody@example.org')
  const nothing = { jose: patient, layla: patient, nurse: nobody, laylaKey: nobody }
  await call('demo.forms', jobContext(portal.kit, 'demo'), nothing)
}
