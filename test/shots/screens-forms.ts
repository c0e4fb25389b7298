// The screens with forms: of who was asked, of who asks, and of who brings them.
import type { Page } from 'playwright-core'
import { ofPatient, row } from './go.ts'
import type { Screen } from './screens.ts'

/** The form that waits, and the first page of it. */
const begun = async (page: Page) => {
  await page.goto('/forms')
  await page.locator('main a.button[href^="/forms/"]').first().click()
  await page.locator('main a.button[href^="/forms/"]').first().click()
}

/** The page of the form about pain that has something on it, or one after all of them. */
const pain = (what: 's2' | 'review') => async (page: Page) => {
  await begun(page)
  const at = new URL(page.url()).pathname.replace(/[^/]+$/, '')
  await page.goto(`${at}review`)
  if (what === 's2') await page.locator('main a', { hasText: 'Sleeping through' }).first().click()
}

/** The page on which a form that waits is signed. */
const signing = (title: RegExp) => async (page: Page) => {
  await page.goto('/forms')
  const waiting = page.locator('main .card').filter({ hasText: title })
  await waiting.locator('a.button').click()
  await page.goto(`${new URL(page.url()).pathname}/sign`)
}

/** A form in the chart of somebody. */
const chartForm = (whose: RegExp, title: RegExp) => async (page: Page) => {
  await ofPatient(whose, '/forms')(page)
  await page.locator('main .rows a').filter({ hasText: title }).first().click()
}

/** Where it was begun once: one network begins few in a while. By the portal's address and the form. */
const intakes = new Map<string, string>()

/** A form that is filled in without an account, begun by somebody new: its first page. */
const intake = (page: Page): Promise<void> => intakeOf(page, /./)

async function intakeOf(page: Page, title: RegExp): Promise<void> {
  await page.goto('/intake')
  const key = `${new URL(page.url()).origin} ${title.source}`
  const there = intakes.get(key)
  if (there) return void (await page.goto(there))
  await row('/intake', title)(page)
  await page.locator('[name=given]').fill('Nova')
  await page.locator('[name=family]').fill('Newly')
  await page.locator('#born').fill('29')
  await page.locator('#born-month').fill('2')
  await page.locator('#born-year').fill('1980')
  await page.locator('[name=email]').fill('nova@example.org')
  await page.locator('main form[data-proof] button').click()
  await page.waitForURL(/\/intake\/at\//)
  intakes.set(key, new URL(page.url()).pathname)
}

/** Another page of the same form. */
const intakeAt = (place: string) => async (page: Page) => {
  await intake(page)
  await page.goto(new URL(page.url()).pathname.replace(/[^/]+$/, place))
}

/** Where the photograph of an insurance card is put into a form. */
async function attaching(page: Page): Promise<void> {
  await intakeOf(page, /New patient/)
  await page.goto(new URL(page.url()).pathname.replace(/[^/]+$/, 'review'))
  await page.locator('main a[href*="#q"]').filter({ hasText: 'insurance' }).first().click()
  const insured = page.locator('fieldset').filter({ hasText: 'health insurance' }).first()
  await insured.locator('input[value=yes]').check()
  await page.locator('button[value^="file "]').first().click()
  await page.waitForURL(/\/file/)
}

/** A page of the form that is being built. */
const building = (page: string) => async (at: Page) => {
  await row('/staff/settings/forms', /How you sleep/)(at)
  await at.goto(new URL(at.url()).pathname + page)
}

export const formScreens: Screen[] = [
  { name: 'forms', as: 'José', go: '/forms' },
  { name: 'forms-fill', as: 'José', go: begun, readme: 'phone' },
  { name: 'forms-known', as: 'Zoë', go: begun },
  { name: 'forms-body', as: 'Nguyễn', go: begun },
  { name: 'forms-table', as: 'Nguyễn', go: pain('s2') },
  { name: 'forms-table-gaps', as: 'Nguyễn', go: pain('review') },
  {
    name: 'forms-review',
    as: 'José',
    go: async (page) => {
      await begun(page)
      await page.goto(new URL(page.url()).pathname.replace(/[^/]+$/, 'review'))
    },
  },
  { name: 'forms-sent', as: 'Layla', go: row('/forms', /PHQ-9/) },
  { name: 'forms-sign', as: 'José', go: signing(/Consent to treatment/), readme: 'phone' },
  { name: 'forms-signed', as: 'Desmond', go: row('/forms', /Consent to treatment/) },
  { name: 'forms-taken-back', as: 'Zoë', go: row('/forms', /video/) },
  {
    name: 'forms-take-back',
    as: 'Desmond',
    go: async (page) => {
      await row('/forms', /Consent to treatment/)(page)
      await page.locator('main a[href$="/withdraw"]').click()
    },
  },
  { name: 'signed-check', as: 'José', go: '/signed' },
  { name: 'chart-consent', as: 'Inés', go: chartForm(/Desmond/, /Consent/) },
  {
    name: 'chart-countersign',
    as: 'Inés',
    go: async (page) => {
      await chartForm(/Theo/, /Consent/)(page)
      await page.locator('main a[href$="/countersign"]').click()
    },
  },
  { name: 'staff-signed-check', as: 'Inés', go: '/staff/signed' },
  { name: 'chart-forms', as: 'Marguerite', go: ofPatient(/Layla/, '/forms') },
  {
    name: 'chart-form',
    as: 'Marguerite',
    go: async (page) => {
      await ofPatient(/Layla/, '/forms')(page)
      await page.locator('main .rows a').filter({ hasText: 'PHQ-9' }).click()
    },
  },
  { name: 'chart-form-table', as: 'Marguerite', go: chartForm(/Declan/, /Pain today/) },
  { name: 'chart-form-beside', as: 'Marguerite', go: chartForm(/Jonah/, /health so far/) },
  {
    name: 'chart-form-refuse',
    as: 'Marguerite',
    go: async (page) => {
      await chartForm(/Jonah/, /health so far/)(page)
      await page.locator('main a[href*="/refuse/"]').first().click()
    },
  },
  { name: 'chart-ask-form', as: 'Marguerite', go: ofPatient(/José/, '/ask-form') },
  { name: 'intake-forms', as: null, go: '/intake' },
  { name: 'intake', as: null, go: row('/intake', /./) },
  { name: 'intake-fill', as: null, go: intake },
  { name: 'intake-review', as: null, go: intakeAt('review') },
  { name: 'intake-attach', as: null, go: attaching },
  { name: 'intake-sign', as: null, go: intakeAt('sign') },
  { name: 'intake-later', as: null, go: intakeAt('later') },
  { name: 'intake-go-on', as: null, go: '/intake/go-on' },
  { name: 'intake-sent', as: null, go: '/intake/sent' },
  { name: 'intake-over', as: null, go: '/intake/over' },
  { name: 'intake-link', as: null, go: `/intake/link/${'A'.repeat(43)}` },
  { name: 'intake-queue', as: 'Dolores', go: '/staff/intake' },
  { name: 'intake-match', as: 'Dolores', go: row('/staff/intake', /Odalys/) },
  { name: 'intake-invite', as: 'Dolores', go: ofPatient(/Ramírez/, '/form-link') },
  { name: 'intake-invite-new', as: 'Dolores', go: '/staff/intake/invite' },
  {
    name: 'settings-form-public',
    as: 'Tamsin',
    go: async (page) => {
      await row('/staff/settings/forms', /New patient/)(page)
      await page.locator('main a[href$="/public"]').click()
    },
  },
  {
    name: 'chart-form-taken-back',
    as: 'Marguerite',
    go: async (page) => {
      await chartForm(/Desmond/, /Consent to treatment/)(page)
      await page.locator('main a[href$="/withdraw"]').click()
    },
  },
  { name: 'settings-forms', as: 'Tamsin', go: '/staff/settings/forms' },
  { name: 'forms-new', as: 'Tamsin', go: '/staff/settings/forms/new' },
  { name: 'forms-build', as: 'Tamsin', go: building('') },
  { name: 'forms-build-about', as: 'Tamsin', go: building('/about') },
  { name: 'forms-build-add', as: 'Tamsin', go: building('/add') },
  { name: 'forms-build-section', as: 'Tamsin', go: building('/section/s1') },
  { name: 'forms-build-question', as: 'Tamsin', go: building('/question/q1') },
  { name: 'forms-build-table', as: 'Tamsin', go: building('/question/q5') },
  { name: 'forms-build-body', as: 'Tamsin', go: building('/question/q6') },
  { name: 'forms-build-when', as: 'Tamsin', go: building('/question/q2/when?of=q1') },
  { name: 'forms-build-points', as: 'Tamsin', go: building('/question/q1/points') },
  { name: 'forms-build-score', as: 'Tamsin', go: building('/score') },
  { name: 'forms-build-words', as: 'Tamsin', go: building('/words/es') },
  { name: 'forms-build-preview', as: 'Tamsin', go: building('/preview') },
  { name: 'forms-build-publish', as: 'Tamsin', go: building('/publish') },
  {
    name: 'forms-rules',
    as: 'Tamsin',
    go: async (page) => {
      await row('/staff/settings/forms', /AUDIT-C/)(page)
      await page.goto(`${new URL(page.url()).pathname}/rules`)
    },
  },
  { name: 'settings-form', as: 'Tamsin', go: row('/staff/settings/forms', /PHQ-9/) },
  { name: 'settings-form-table', as: 'Tamsin', go: row('/staff/settings/forms', /Pain today/) },
]
