// The screens to be looked at, each with the person in whose life it shows most.
import type { Page } from 'playwright-core'
import { ofPatient, row } from './go.ts'
import { formScreens } from './screens-forms.ts'
import { paymentScreens } from './screens-payments.ts'
import { billScreens } from './screens-bills.ts'
import { profileScreens } from './screens-profile.ts'
import { refillScreens } from './screens-refills.ts'
import { visitScreens } from './screens-visits.ts'

export type Screen = {
  name: string
  /** First name of the person of the demonstration; null signed out. */
  as: string | null
  /** How to get there from home; an address, or steps. */
  go: string | ((page: Page) => Promise<void>)
  /** Among the pictures of the README: as a phone shows it, or a desk. */
  readme?: 'phone' | 'desktop'
}

/** The page of a letter for a new password, from asking for it. */
async function openReset(page: Page): Promise<void> {
  await page.goto('/forgot')
  await page.locator('[name=email]').fill('jose.ramirez@example.org')
  await page.locator('main button').click()
  const link = page.getByRole('link', { name: /\/reset\// }).first()
  while (!(await link.isVisible())) await page.goto('/demo/outbox')
  await link.click()
}

/** Sending what the clinic asked for. */
async function answerAsked(page: Page): Promise<void> {
  await page.goto('/uploads')
  await page.locator('main a[href*="/uploads/for/"]').first().click()
}

/** A file that a patient sent, about to be filed or refused. */
const sentFile = (deed: 'file' | 'refuse') => async (page: Page) => {
  await ofPatient(/Marchetti/, '/uploads')(page)
  await page.locator('main a', { hasText: 'Hospital letter' }).first().click()
  await page.locator(`main a[href$="/${deed}"]`).first().click()
}

/** Opening hours that somebody else changed while they were open here. */
async function meanwhile(page: Page): Promise<void> {
  await row('/staff/settings/locations', /Example Square/)(page)
  await page.locator('main .rows a[href*="/hours/"]').click()
  const kept = page.locator('main form[action="/drafts/throw-away"] button')
  if ((await kept.count()) > 0) await kept.click()
  const save = 'main form:has([name=sun]) button:not([name])'
  await page.locator('[name=sun]').waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  // Another value each time: what says the same is no change.
  const was = await other.locator('[name=sun]').inputValue()
  await other.locator('[name=sun]').fill(was ? '' : '9-12')
  await other.locator(save).click()
  await other.waitForURL(/done=/)
  await other.close()
  await page.locator('[name=sun]').fill('10-14')
  await page.locator(save).click()
  await page.locator('main table').waitFor()
}

/** Two records side by side, found by the number of one. */
async function compare(page: Page): Promise<void> {
  const answer = await page.request.get('/demo/people.json')
  const people = (await answer.json()) as { key: string; recordNumber: string }[]
  await ofPatient(/Noor/, '/merges')(page)
  await page
    .locator('[name=number]')
    .fill(people.find(({ key }) => key === 'jose')?.recordNumber ?? '')
  await page.locator('main form:has([name=number]) button').last().click()
  await page.waitForURL(/\/compare\//)
}

/** Undoing a merge, once two records of one person are merged. Where it is asked first who this is, that. */
async function unmerge(page: Page): Promise<void> {
  await ofPatient(/Kwam/, '/merges')(page)
  const undo = page.locator('a[href*="/unmerge/"]')
  if ((await undo.count()) === 0) {
    await row('/staff/work', /Kwami/)(page)
    await page.locator('main a[href*="/duplicates/"]').first().click()
    await page.locator('[name=reason]').fill('Saw both cards')
    await page.locator('main form:has([name=reason]) button').last().click()
    await page.waitForURL((url) => !url.pathname.includes('/compare/'))
  }
  if ((await undo.count()) > 0) await undo.first().click()
}

/** The form of somebody without an account, for the first free time. */
async function bookWho(page: Page): Promise<void> {
  await row('/book', /./)(page)
  await page.locator('main .rows a').first().click()
}

/** The week of the first who has a column. */
async function scheduleWeek(page: Page): Promise<void> {
  await page.goto('/staff/schedule')
  const column = page.locator('.day-grid h2 a').first()
  if ((await column.count()) > 0) await column.click()
}

export const screens: Screen[] = [
  { name: 'sign-in', as: null, go: '/sign-in' },
  { name: 'sign-in-link', as: null, go: '/sign-in/link' },
  { name: 'sign-in-link-sent', as: null, go: '/sign-in/link/sent' },
  { name: 'sign-in-link-elsewhere', as: null, go: '/sign-in/link/nothing' },
  { name: 'forgot', as: null, go: '/forgot' },
  { name: 'forgot-sent', as: null, go: '/forgot/sent' },
  { name: 'reset', as: null, go: openReset },
  { name: 'reset-over', as: null, go: '/reset/nothing' },
  { name: 'outbox', as: null, go: '/demo/outbox' },
  { name: 'activate', as: null, go: '/activate' },
  { name: 'offline', as: null, go: '/offline' },
  { name: 'home', as: 'José', go: '/', readme: 'phone' },
  { name: 'home-almost-nothing', as: 'Wren', go: '/' },
  { name: 'uploads', as: 'José', go: '/uploads' },
  { name: 'uploads-new', as: 'José', go: '/uploads/new' },
  { name: 'uploads-receipt', as: 'José', go: row('/uploads', /card front/), readme: 'phone' },
  { name: 'uploads-refused', as: 'Kwame', go: row('/uploads', /IMG_2041/) },
  { name: 'uploads-answer', as: 'José', go: answerAsked },
  { name: 'messages', as: 'José', go: '/messages' },
  { name: 'messages-new', as: 'José', go: '/messages/new' },
  { name: 'messages-thread', as: 'José', go: row('/messages', /Metformin/), readme: 'phone' },
  { name: 'results', as: 'José', go: '/results', readme: 'phone' },
  {
    name: 'result',
    as: 'José',
    go: row('/results', /A1c|blood sugar, 3 months/i),
    readme: 'phone',
  },
  { name: 'report', as: 'José', go: row('/results', /panel|blood count|fats|cholesterol/i) },
  { name: 'results-none', as: 'Wren', go: '/results' },
  { name: 'record', as: 'José', go: '/record' },
  { name: 'summary', as: 'José', go: '/summary' },
  { name: 'takeaway', as: 'Wren', go: '/takeaway' },
  { name: 'summary-almost-nothing', as: 'Wren', go: '/summary' },
  { name: 'visits', as: 'José', go: '/visits' },
  { name: 'visit', as: 'José', go: '/visits/last', readme: 'phone' },
  ...visitScreens,
  ...formScreens,
  ...profileScreens,
  ...refillScreens,
  ...billScreens,
  ...paymentScreens,
  { name: 'conditions', as: 'José', go: '/conditions' },
  { name: 'medicines', as: 'José', go: '/medicines' },
  { name: 'medicines-many', as: 'Ruth', go: '/medicines' },
  { name: 'allergies', as: 'Ruth', go: '/allergies' },
  { name: 'allergies-none', as: 'Wren', go: '/allergies' },
  { name: 'immunizations', as: 'Theo', go: '/immunizations' },
  { name: 'vitals', as: 'José', go: '/vitals' },
  { name: 'vital', as: 'José', go: row('/vitals', /./) },
  { name: 'documents', as: 'José', go: '/documents', readme: 'phone' },
  { name: 'documents-none', as: 'Wren', go: '/documents' },
  { name: 'document', as: 'José', go: row('/documents', /Foot check/) },
  { name: 'shares', as: 'José', go: '/shares' },
  { name: 'shares-new', as: 'José', go: '/shares/new' },
  { name: 'share', as: 'José', go: row('/shares', /Weber/), readme: 'phone' },
  { name: 'shared-door', as: null, go: '/s/AAAAAAAAAAAAAAAAAAAAAA' },
  { name: 'shared-over', as: null, go: '/shared/over' },
  { name: 'procedures', as: 'Zoë', go: '/procedures' },
  { name: 'care-team', as: 'José', go: '/care-team' },
  { name: 'access', as: 'José', go: '/access' },
  {
    name: 'access-ask',
    as: 'José',
    go: async (page) => {
      await page.goto('/access')
      const link = page.locator('a[href^="/access/ask/"]').first()
      await page.goto((await link.getAttribute('href')) ?? '')
    },
  },
  { name: 'access-questions', as: 'José', go: '/access/questions' },
  { name: 'security-events', as: 'José', go: '/security/events' },
  { name: 'more', as: 'José', go: '/more' },
  { name: 'timing', as: 'José', go: '/timing' },
  { name: 'notices', as: 'José', go: '/notices', readme: 'phone' },
  { name: 'notices-texts', as: 'José', go: '/notices/texts' },
  { name: 'notices-reminders', as: 'José', go: '/notices/reminders' },
  {
    name: 'notices-stop',
    as: null,
    go: async (page) => {
      await page.goto('/demo/outbox')
      const link = page.locator('a[href*="/n/"][href$="/stop"]').first()
      // A job writes it.
      for (let tries = 0; tries < 50 && (await link.count()) === 0; tries += 1) await page.reload()
      await page.goto((await link.getAttribute('href')) ?? '')
    },
  },
  { name: 'display', as: 'José', go: '/display' },
  { name: 'password', as: 'José', go: '/password' },
  { name: 'security', as: 'José', go: '/security' },
  { name: 'second-factor', as: 'José', go: '/security/second-factor' },
  {
    name: 'second-factor-app',
    as: 'Wren',
    go: async (page) => {
      await page.goto('/security/second-factor')
      await page.locator('button[name=start]').click()
    },
  },
  { name: 'second-factor-phone', as: 'José', go: '/security/second-factor/phone' },
  { name: 'confirm', as: 'José', go: '/confirm' },
  { name: 'caregivers', as: 'Nguyễn', go: '/caregivers' },
  { name: 'caregivers-new', as: 'José', go: '/caregivers/new' },
  { name: 'hidden', as: 'José', go: '/hidden' },
  { name: 'hidden-shelf', as: 'José', go: '/hidden/medicines' },
  { name: 'join', as: null, go: '/join' },
  { name: 'who', as: 'Amara', go: '/who' },
  { name: 'other-home', as: 'Niamh', go: '/' },
  { name: 'other-record', as: 'Niamh', go: '/record' },
  { name: 'passkey-new', as: 'José', go: '/security/passkeys/new' },
  { name: 'staff', as: 'Dolores', go: '/staff' },
  {
    name: 'staff-find',
    as: 'Dolores',
    go: async (page) => {
      await page.goto('/staff')
      await page.locator('[name=q]').fill('ma')
      await page.locator('[data-found] h2').waitFor()
      await page.locator('[name=q]').fill('jose')
      await page.locator('[data-found] .rows').waitFor()
    },
  },
  { name: 'register', as: 'Dolores', go: '/staff/patients/new' },
  { name: 'register-edit', as: 'Dolores', go: ofPatient(/Noor/, '/edit') },
  { name: 'merges', as: 'Dolores', go: ofPatient(/Noor/, '/merges') },
  { name: 'compare', as: 'Dolores', go: compare },
  { name: 'unmerge', as: 'Dolores', go: unmerge },
  { name: 'staff-security', as: 'Dolores', go: '/staff/security' },
  { name: 'staff-display', as: 'Dolores', go: '/staff/display' },
  { name: 'staff-patient', as: 'Dolores', go: ofPatient(/Noor/, '') },
  { name: 'staff-invite', as: 'Dolores', go: ofPatient(/Noor/, '/invite') },
  { name: 'staff-reset', as: 'Dolores', go: ofPatient(/José/, '/reset') },
  { name: 'staff-helpers', as: 'Dolores', go: ofPatient(/Theo/, '/helpers') },
  { name: 'staff-record', as: 'Marguerite', go: ofPatient(/José/, ''), readme: 'desktop' },
  { name: 'chart-timeline', as: 'Marguerite', go: ofPatient(/José/, '/timeline') },
  { name: 'chart-results', as: 'Marguerite', go: ofPatient(/José/, '/results') },
  { name: 'chart-visits', as: 'Marguerite', go: ofPatient(/José/, '/visits') },
  { name: 'chart-notes', as: 'Marguerite', go: ofPatient(/José/, '/notes') },
  { name: 'chart-documents', as: 'Marguerite', go: ofPatient(/José/, '/documents') },
  {
    name: 'chart-document',
    as: 'Inés',
    go: async (page) => {
      await ofPatient(/José/, '/documents')(page)
      await page.locator('main table a').filter({ hasText: 'Foot check' }).click()
    },
  },
  { name: 'chart-uploads', as: 'Dolores', go: ofPatient(/José/, '/uploads') },
  { name: 'chart-uploads-file', as: 'Dolores', go: sentFile('file') },
  { name: 'chart-uploads-refuse', as: 'Dolores', go: sentFile('refuse') },
  { name: 'chart-ask', as: 'Dolores', go: ofPatient(/José/, '/ask') },
  { name: 'chart-ask-for', as: 'Dolores', go: ofPatient(/José/, '/ask/other') },
  { name: 'chart-documents-new', as: 'Dolores', go: ofPatient(/José/, '/documents/new') },
  { name: 'chart-medicines', as: 'Marguerite', go: ofPatient(/Desmond/, '/medicines') },
  { name: 'chart-vitals', as: 'Marguerite', go: ofPatient(/José/, '/vitals') },
  { name: 'chart-person', as: 'Dolores', go: ofPatient(/José/, '/person') },
  { name: 'chart-photo', as: 'Dolores', go: ofPatient(/José/, '/photo') },
  { name: 'chart-notes-held', as: 'Marguerite', go: ofPatient(/Kwame/, '/notes') },
  { name: 'chart-days', as: 'Dolores', go: ofPatient(/José/, '/visits') },
  { name: 'chart-access', as: 'Rūta', go: ofPatient(/José/, '/access') },
  { name: 'staff-restricted', as: 'Marguerite', go: ofPatient(/Ruth/, '') },
  { name: 'staff-confidential', as: 'Marguerite', go: ofPatient(/José/, '/confidential') },
  { name: 'staff-questions', as: 'Rūta', go: '/staff/questions' },
  { name: 'staff-reviews', as: 'Rūta', go: '/staff/glass' },
  { name: 'staff-restriction', as: 'Rūta', go: ofPatient(/Wren/, '/restriction') },
  { name: 'staff-shown-or-held', as: 'Inés', go: ofPatient(/Kwame/, '/release') },
  {
    name: 'staff-held',
    as: 'Inés',
    go: async (page) => {
      await ofPatient(/Kwame/, '/release')(page)
      await page.locator('main .rows a[href*="/release/"]').first().click()
    },
  },
  { name: 'staff-notices', as: 'Dolores', go: ofPatient(/José/, '/notices') },
  { name: 'staff-missed', as: 'Dolores', go: '/staff/notices' },
  { name: 'staff-internal', as: 'Inés', go: ofPatient(/José/, '/internal') },
  { name: 'staff-flag', as: 'Dolores', go: ofPatient(/José/, '/internal/flag') },
  { name: 'staff-as-patient', as: 'Marguerite', go: ofPatient(/José/, '/view') },
  {
    name: 'as-patient',
    as: 'Marguerite',
    go: async (page) => {
      await ofPatient(/José/, '/view')(page)
      await page.locator('main button[value=start]').click()
    },
  },
  { name: 'state-rules', as: 'Tamsin', go: '/staff/settings/rules' },
  { name: 'settings', as: 'Tamsin', go: '/staff/settings' },
  { name: 'schedule-week', as: 'Dolores', go: scheduleWeek },
  { name: 'schedule-book', as: 'Dolores', go: ofPatient(/Ramírez/, '/book') },
  { name: 'schedule-series', as: 'Dolores', go: ofPatient(/Ramírez/, '/book-series') },
  { name: 'schedule-chart', as: 'Dolores', go: ofPatient(/Ramírez/, '/appointments') },
  { name: 'schedule-hours-one', as: 'Dolores', go: row('/staff/schedule/hours', /./) },
  { name: 'schedule-booking-link', as: 'Dolores', go: ofPatient(/Ramírez/, '/booking-link') },
  { name: 'settings-embed', as: 'Tamsin', go: '/staff/settings/embed' },
  { name: 'book', as: null, go: '/book' },
  { name: 'book-times', as: null, go: row('/book', /./) },
  { name: 'book-who', as: null, go: bookWho },
  { name: 'book-code', as: null, go: '/book/code/AAAAAAAAAAAAAAAAAAAAAA' },
  { name: 'book-link', as: null, go: '/book/AAAAAAAAAAAAAAAAAAAAAA' },
  { name: 'book-link-over', as: null, go: '/book/link/over' },
  { name: 'settings-visit-types', as: 'Tamsin', go: '/staff/settings/visit-types' },
  { name: 'settings-visit-type', as: 'Tamsin', go: row('/staff/settings/visit-types', /./) },
  { name: 'settings-bookables', as: 'Tamsin', go: '/staff/settings/bookables' },
  { name: 'settings-bookable', as: 'Tamsin', go: row('/staff/settings/bookables', /./) },
  { name: 'settings-name', as: 'Tamsin', go: '/staff/settings/name' },
  { name: 'settings-texts', as: 'Tamsin', go: '/staff/settings/texts' },
  { name: 'settings-reminders', as: 'Tamsin', go: '/staff/settings/reminders' },
  { name: 'settings-notices', as: 'Tamsin', go: '/staff/settings/notices/en' },
  { name: 'settings-requests', as: 'Tamsin', go: '/staff/settings/requests' },
  { name: 'settings-request', as: 'Tamsin', go: row('/staff/settings/requests', /Referral/) },
  { name: 'settings-logo', as: 'Tamsin', go: '/staff/settings/logo' },
  { name: 'settings-colour', as: 'Tamsin', go: '/staff/settings/colour' },
  { name: 'settings-locations', as: 'Tamsin', go: '/staff/settings/locations' },
  {
    name: 'settings-location',
    as: 'Tamsin',
    go: row('/staff/settings/locations', /Example Square/),
  },
  { name: 'settings-location-new', as: 'Tamsin', go: '/staff/settings/locations/new' },
  { name: 'settings-meanwhile', as: 'Tamsin', go: meanwhile },
  { name: 'settings-closed', as: 'Tamsin', go: '/staff/settings/closed' },
  { name: 'settings-emergency', as: 'Tamsin', go: '/staff/settings/emergency' },
  { name: 'settings-idle', as: 'Tamsin', go: '/staff/settings/idle' },
  { name: 'settings-factors', as: 'Tamsin', go: '/staff/settings/factors' },
  { name: 'settings-states', as: 'Tamsin', go: '/staff/settings/states' },
  { name: 'settings-ages', as: 'Tamsin', go: '/staff/settings/ages' },
  { name: 'settings-roles', as: 'Tamsin', go: '/staff/settings/roles' },
  { name: 'settings-role', as: 'Tamsin', go: '/staff/settings/roles/nurse' },
  { name: 'settings-told', as: 'Tamsin', go: '/staff/settings/told' },
  { name: 'settings-told-kind', as: 'Tamsin', go: '/staff/settings/told/letter' },
  { name: 'settings-teams', as: 'Tamsin', go: '/staff/settings/teams' },
  { name: 'settings-team', as: 'Tamsin', go: row('/staff/settings/teams', /Care/) },
  { name: 'settings-history', as: 'Tamsin', go: '/staff/settings/history/name' },
  { name: 'staff-audit', as: 'Rūta', go: '/staff/audit' },
  { name: 'staff-audit-row', as: 'Rūta', go: row('/staff/audit', /./) },
  { name: 'staff-audit-find', as: 'Rūta', go: '/staff/audit/find' },
  { name: 'staff-audit-review', as: 'Rūta', go: '/staff/audit/review' },
  { name: 'staff-audit-reviews', as: 'Rūta', go: '/staff/audit/reviews' },
  { name: 'staff-audit-export', as: 'Rūta', go: '/staff/audit/export' },
  { name: 'staff-audit-exports', as: 'Rūta', go: '/staff/audit/exports' },
  { name: 'staff-audit-alerts', as: 'Rūta', go: '/staff/audit/alerts' },
  { name: 'staff-audit-rules', as: 'Rūta', go: '/staff/audit/rules' },
  { name: 'staff-audit-alert', as: 'Rūta', go: row('/staff/audit/alerts', /./) },
  { name: 'staff-audit-chain', as: 'Rūta', go: '/staff/audit/chain' },
  {
    name: 'staff-messages-new',
    as: 'Marguerite',
    go: ofPatient(/Ramírez/, '/messages/new?documents=yes'),
  },
  { name: 'staff-messages', as: 'Marguerite', go: '/staff/messages' },
  { name: 'staff-bulks', as: 'Marguerite', go: '/staff/messages/bulk' },
  { name: 'staff-bulk', as: 'Marguerite', go: row('/staff/messages/bulk', /./) },
  { name: 'staff-bulk-new', as: 'Marguerite', go: '/staff/messages/bulk/new' },
  {
    name: 'staff-bulk-looked',
    as: 'Marguerite',
    go: async (page) => {
      await page.goto('/staff/messages/bulk/new')
      const team = page.locator('[name=team] option[value]:not([value=""])').first()
      await page.locator('[name=team]').selectOption(await team.getAttribute('value'))
      await page.locator('[name=way][value=condition]').check()
      await page.locator('[name=condition]').fill('diabetes')
      await page.locator('[name=subject]').fill('Flu shots')
      await page.locator('[name=body]').fill('Dear {first name}, come on Monday.')
      await page.locator('button[value=look]').click()
    },
  },
  { name: 'staff-templates', as: 'Marguerite', go: '/staff/messages/templates' },
  { name: 'staff-template', as: 'Marguerite', go: row('/staff/messages/templates', /Fasting/) },
  {
    name: 'staff-messages-template',
    as: 'Marguerite',
    go: async (page) => {
      await row('/staff/messages', /Theo/)(page)
      const fasting = page.locator('[name=template] option', { hasText: 'Fasting' }).first()
      await page.locator('[name=template]').selectOption(await fasting.getAttribute('value'))
      await page.locator('button[value=template]').first().click()
    },
  },
  {
    name: 'staff-messages-copy',
    as: 'Marguerite',
    go: async (page) => {
      await row('/staff/messages', /Theo/)(page)
      await page.locator('main a[href*="/copy"]').click()
    },
  },
  { name: 'staff-messages-thread', as: 'Marguerite', go: row('/staff/messages', /Theo/) },
  {
    name: 'staff-messages-snooze',
    as: 'Marguerite',
    go: async (page) => {
      await row('/staff/messages', /Theo/)(page)
      await page.locator('main a[href*="/snooze"]').click()
    },
  },
  {
    name: 'messages-kept-files',
    as: 'José',
    go: async (page) => {
      await page.goto('/messages/new')
      await page.locator('[name=subject]').fill('Chest pain')
      await page.locator('[name=body]').fill('I have chest pain and cannot breathe')
      const buffer = Buffer.from('%PDF-1.7 a letter')
      const mimeType = 'application/pdf'
      await page.locator('[name=files]').setInputFiles([
        { name: 'hospital-letter.pdf', mimeType, buffer },
        { name: 'my arm on Tuesday.pdf', mimeType, buffer },
      ])
      await page.locator('main form[enctype] button').last().click()
      await page.locator('[name=kept]').first().waitFor()
    },
  },
  { name: 'staff-texts-aside', as: 'Dolores', go: '/staff/texts?aside' },
  { name: 'staff-texts', as: 'Dolores', go: '/staff/texts' },
  { name: 'staff-texts-match', as: 'Dolores', go: row('/staff/texts', /sister/) },
  {
    name: 'staff-texts-compose',
    as: 'Dolores',
    go: async (page) => {
      await row('/staff/messages?show=open', /Desmond/)(page)
      await page.locator('[data-key=t]').click()
    },
  },
  { name: 'staff-texts-first', as: 'Dolores', go: ofPatient(/Ramírez/, '/messages/text') },
  { name: 'staff-work', as: 'Dolores', go: '/staff/work' },
  { name: 'staff-work-item', as: 'Dolores', go: row('/staff/work', /Hoa/), readme: 'desktop' },
  {
    name: 'staff-work-hand-over',
    as: 'Dolores',
    go: async (page) => {
      await row('/staff/work', /Jonah/)(page)
      await page.locator('[data-key=h]').click()
    },
  },
  {
    name: 'staff-work-snooze',
    as: 'Dolores',
    go: async (page) => {
      await row('/staff/work', /Jonah/)(page)
      await page.locator('[data-key=z]').click()
    },
  },
  { name: 'staff-work-done', as: 'Dolores', go: row('/staff/work?show=done', /Amara/) },
  { name: 'staff-team', as: 'Tamsin', go: '/staff/team' },
  { name: 'staff-colleague', as: 'Tamsin', go: '/staff/team/invite' },
  { name: 'not-found', as: 'José', go: '/nowhere' },
]

export type Mode = {
  name: string
  width: number
  height: number
  theme: 'light' | 'dark'
  contrast: 'auto' | 'high'
  text: '100' | '200'
  rtl: boolean
}

const sizes = [
  { size: 'phone', width: 360, height: 740 },
  { size: 'desktop', width: 1280, height: 800 },
]
const looks = [
  { look: 'light', theme: 'light', contrast: 'auto' },
  { look: 'dark', theme: 'dark', contrast: 'auto' },
  { look: 'contrast', theme: 'light', contrast: 'high' },
] as const

export const modes: Mode[] = sizes.flatMap(({ size, width, height }) =>
  looks.flatMap(({ look, theme, contrast }) =>
    (['100', '200'] as const).flatMap((text) =>
      [false, true].map((rtl) => ({
        name: [size, look, text, rtl ? 'rtl' : 'ltr'].join('-'),
        width,
        height,
        theme,
        contrast,
        text,
        rtl,
      })),
    ),
  ),
)
