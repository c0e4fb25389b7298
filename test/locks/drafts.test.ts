// Nothing that a signed-in person types is lost: every form of theirs that asks somebody to type is kept (`DraftForm`),
// but for secrets, which are never, and for the forms named here.
import { expect, test } from 'vitest'
import appRoutes from '../../app/routes.ts'
import { drawnWith, formsOf } from '../support/typing.ts'
import { routes } from './addresses.ts'

const exceptions: Record<string, string> = {
  'app/features/forms/staff/forms.tsx': 'A file is chosen, nothing is typed.',
  'app/features/forms/build/staff/preview.tsx':
    'A form is tried out: what is answered in it is nobody’s, and kept nowhere.',
  'app/features/forms/both/attach-page.tsx': 'A file is chosen, nothing is typed.',
  'app/features/forms/both/check.tsx': 'A file is chosen, nothing is typed.',
  'app/features/profile/insurance/patient/card.tsx': 'A file is chosen, nothing is typed.',
  'app/features/settings/staff/logo.tsx':
    'A file: nothing is typed, and no browser fills it in again.',
  'app/features/photo/staff/photo.tsx':
    'A file: nothing is typed, and no browser fills it in again.',
  'app/features/find/staff/find-form.tsx':
    'A name to look for: typed anew before a draft is found.',
  'app/features/appointments/staff/find.tsx':
    'A name to look for: typed anew before a draft is found.',
  'app/features/appointments/staff/groups/join.tsx':
    'A name to look for: typed anew before a draft is found.',
  'app/features/audit/staff/find.tsx': 'A name to look for: typed anew before a draft is found.',
  'app/features/account/both/second-factor/phone.tsx':
    'A number of the own telephone, where a code is to go: part of the way in, and known by heart.',
}

const screens = appRoutes
  .filter(({ path }) => routes[path as string]?.who !== 'public')
  .map(({ file }) => `app/${file}`)
const files = [...new Set(screens.flatMap((screen) => [...drawnWith(screen)]))]
const forms = files.flatMap((file) => formsOf(file).map((form) => ({ file, ...form })))
const typed = forms.filter(({ types }) => types.length > 0)

test('every form of a signed-in person that is typed into is kept', () => {
  const lost = typed.filter(({ kept, file }) => !kept && !(file in exceptions))
  expect(lost).toEqual([])
})

test('each exception is one: a form that is typed into and is not kept', () => {
  const excepted = typed.filter(({ kept }) => !kept).map(({ file }) => file)
  expect([...new Set(excepted)].toSorted()).toEqual(Object.keys(exceptions).toSorted())
})

const keptAt = (end: string) => typed.find(({ file, kept }) => kept && file.endsWith(end))?.types

test('fields are seen where a form has them, and where a component of it has them', () => {
  expect(keptAt('caregivers/patient/new.tsx')).toEqual(['name', 'email'])
  expect(keptAt('invitations/staff/reset.tsx')).toEqual(['email', 'phone'])
  expect(keptAt('caregivers/staff/add.tsx')).toHaveLength(4)
})
