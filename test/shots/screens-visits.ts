// The screens of appointments: rows of screens.ts.
import type { Page } from 'playwright-core'
import type { Screen } from './screens.ts'

/** Free times of the first kind of visit. */
async function toTimes(page: Page): Promise<void> {
  await page.goto('/visits/book')
  await page.locator('main .rows a').first().click()
  await page.locator('main .lede').waitFor()
}

/** One of them, about to be booked. */
async function toTime(page: Page): Promise<void> {
  await toTimes(page)
  await page.locator('main a[href*="/confirm?"]').first().click()
  await page.locator('[name=reason]').waitFor()
}

/** The next visit with a doctor that was booked here, or a page of it. */
const toAppointment =
  (of = '') =>
  async (page: Page) => {
    await page.goto('/visits')
    const visit = page.locator('main .card').filter({ hasText: 'Follow-up' })
    const link = visit.locator('a[href*="/visits/appointments/"]').first()
    await page.goto((await link.getAttribute('href')) + of)
  }

/** Made once in each demonstration, and looked at as often as there are modes. */
const made = new Map<string, Promise<string>>()
async function once(page: Page, what: string, make: () => Promise<string>): Promise<string> {
  await page.goto('/healthz')
  const key = `${new URL(page.url()).origin} ${what}`
  const found = made.get(key) ?? make()
  made.set(key, found)
  return found
}

type Letter = { purpose: string; to: string; text: string }
const letters = async (page: Page): Promise<Letter[]> =>
  (await page.request.get('/demo/outbox.json')).json() as Promise<Letter[]>

/** The first word in a letter that matches; null when there is none within some seconds. */
async function written(page: Page, words: RegExp, to = ''): Promise<string | null> {
  const until = Date.now() + 8000
  while (Date.now() < until) {
    for (const one of await letters(page))
      if (one.to.includes(to)) {
        const found = words.exec(one.text)?.[1]
        if (found) return found
      }
    await page.waitForTimeout(200)
  }
  return null
}

async function born(page: Page, [year, month, day]: string[]): Promise<void> {
  await page.locator('#born').fill(day as string)
  await page.locator('#born-month').fill(month as string)
  await page.locator('#born-year').fill(year as string)
}

const VISITOR = 'nova.shots@example.org'

/** A visit that somebody without an account asked for. @returns what its addresses end with */
const asked = (page: Page) =>
  once(page, 'request', async () => {
    await page.goto('/book')
    await page.locator('main .rows a').first().click()
    await page.locator('main .rows a').first().click()
    await page.locator('[name=given]').fill('Nova')
    await page.locator('[name=family]').fill('Newly')
    await born(page, ['1980', '2', '29'])
    await page.locator('[name=email]').fill(VISITOR)
    const code = page.locator('[name=code]')
    // Whoever is too quick is asked to look it over.
    for (let n = 0; n < 5 && (await code.count()) === 0; n += 1) {
      await page.locator('main form button').last().click()
      await code.waitFor({ timeout: 6000 }).catch(() => {})
    }
    await code.fill((await written(page, /\b(\d{6})\b/, VISITOR)) ?? '')
    await page.locator('main form button').click()
    await page.waitForURL(/\/book\/done\//)
    return new URL(page.url()).pathname.split('/').at(-1) as string
  })

const ofAsked = (kind: 'done' | 'mine') => async (page: Page) => {
  const token = await asked(page)
  await page.goto(`/book/${kind}/${token}`)
}

/** What the desk sees of it. */
async function toRequest(page: Page): Promise<void> {
  await asked(page)
  await page.goto('/staff/schedule/requests')
  await page.locator('main .rows a').first().click()
  await page.waitForURL(/requests\/./)
}

/** As somebody else at the same demonstration. */
async function asPerson<T>(page: Page, key: string, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = page.context().browser()
  if (!browser) throw new Error('There is no browser.')
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  try {
    const other = await context.newPage()
    await other.goto('/sign-in')
    await other.locator(`button[name="person"][value="${key}"]`).click()
    await other.waitForURL((url) => url.pathname !== '/sign-in')
    return await work(other)
  } finally {
    await context.close()
  }
}

const JOSE = { q: 'Ramirez', name: 'Ramírez', to: 'jose.ramirez@example.org' }
const KWAME = { q: 'Kwame', name: 'Kwame', to: 'kwame' }

/** The address of a booking link that the desk sent to one of them, and when they were born: '/book/… 1958-03-14'. */
async function sendLink(page: Page, { q, name, to }: typeof JOSE): Promise<string> {
  const birth = await asPerson(page, 'dolores', async (desk) => {
    await desk.goto('/staff')
    await desk.locator('[name=q]').fill(q)
    await desk.locator('[data-found] .rows a').filter({ hasText: name }).first().click()
    await desk.waitForURL(/\/staff\/patients\//)
    const { pathname } = new URL(desk.url())
    await desk.goto(`${pathname}/edit`)
    const parts = ['#born-year', '#born-month', '#born'].map((one) => desk.locator(one))
    const date = await Promise.all(parts.map((one) => one.inputValue()))
    await desk.goto(`${pathname}/booking-link`)
    await desk.locator('[name=type]').selectOption({ index: 1 })
    await desk.locator('[name=by][value=email]').check()
    await desk.locator('main form button').first().click()
    await desk.waitForURL(/did=sent/)
    return date.join('-')
  })
  const link = await written(page, /(\/book\/[\w-]{20,})/, to)
  return `${link ?? '/book/none'} ${birth}`
}

/** Where the code is asked for. Of one link so many codes are sent in an hour: each time it is a link of its own. */
async function toLinkCode(page: Page, whose = JOSE): Promise<void> {
  await page.goto('/healthz')
  const [link = '', birth = ''] = (await sendLink(page, whose)).split(' ')
  await page.goto(link)
  await born(page, birth.split('-'))
  await page.locator('main form button').click()
  await page.locator('[name=code]').waitFor()
}

async function openedLink(page: Page, whose = JOSE): Promise<void> {
  await toLinkCode(page, whose)
  const code = page.locator('[name=code]')
  await code.fill((await written(page, /\b(\d{6})\b/, whose.to)) ?? '')
  await page.locator('main form button').click()
  await code.waitFor({ state: 'detached' })
}

/** José would come earlier, and something is free: by day it is offered to him. @returns where, or the page of his wish */
const offered = (page: Page) =>
  once(page, 'offer', async () => {
    await toAppointment('/earlier')(page)
    const address = new URL(page.url()).pathname
    for (const box of await page.locator('[name=weekdays], [name=parts]').all()) await box.check()
    await page.locator('main form button').first().click()
    const link = page.locator('main a[href*="/visits/offers/"]')
    for (let n = 0; n < 15 && (await link.count()) === 0; n += 1) {
      await page.waitForTimeout(200)
      await page.goto(address)
    }
    return (await link.count()) > 0 ? ((await link.getAttribute('href')) as string) : address
  })

const toOffer = async (page: Page) => void (await page.goto(await offered(page)))

/** What the link in the letter about it opens, for whoever is not signed in. */
async function toVisitLink(page: Page): Promise<void> {
  const link = await once(page, 'visit link', () =>
    asPerson(page, 'jose', async (jose) => {
      await offered(jose)
      return (await written(jose, /(\/a\/[\w-]{20,})/)) ?? '/book'
    }),
  )
  await page.goto(link)
}

const toLinkTimes = (page: Page) => openedLink(page)

/** A time that was booked by a link is told to the browser that did it alone. */
async function toLinkDone(page: Page): Promise<void> {
  const kept = await once(page, 'link done', async () => {
    await openedLink(page, KWAME)
    await page.locator('main a[href*="slot="]').first().click()
    await page.locator('[name=about]').waitFor()
    await page.locator('main form button').click()
    await page.waitForURL(/\/book\/link\/done/)
    return JSON.stringify(await page.context().cookies(page.url()))
  })
  await page.context().addCookies(JSON.parse(kept) as never)
  await page.goto('/book/link/done')
}

/** Somebody is away on the day of Jonah's check-up, when a whole morning is booked. */
async function toMoveDay(page: Page): Promise<void> {
  await page.goto('/staff')
  await page.locator('[name=q]').fill('Jonah')
  await page.locator('[data-found] .rows a').filter({ hasText: 'Jonah' }).first().click()
  await page.waitForURL(/\/staff\/patients\//)
  await page.goto(`${new URL(page.url()).pathname}/appointments`)
  await page.locator('main a[href*="/appointments/"]').first().click()
  await page.waitForURL(/\/appointments\/./)
  await page.goto(`${new URL(page.url()).pathname}/move`)
  const [who, day] = await Promise.all(
    ['with', 'day'].map((name) => page.locator(`[name=${name}]`).inputValue()),
  )
  const away = new URLSearchParams({ with: who ?? '', day: day ?? '', from: '00:00', to: '23:59' })
  await page.goto(`/staff/schedule/move-day?${away}`)
}

/** What became of those who were offered another time. */
const toMoved = (page: Page) =>
  once(page, 'moved', async () => {
    await toMoveDay(page)
    await page.locator('[name=why]').fill('Ill')
    await page.locator('main form[method=post] button').first().click()
    await page.waitForURL(/\/moved\//)
    return page.url()
  }).then(async (moved) => void (await page.goto(moved)))

/** A date of the class. */
async function toGroup(page: Page): Promise<void> {
  await page.goto('/staff/schedule/groups')
  await page.locator('main .rows a').last().click()
  await page.waitForURL(/groups\/./)
}

export const visitScreens: Screen[] = [
  { name: 'visits-book', as: 'José', go: '/visits/book' },
  { name: 'visits-times', as: 'José', go: toTimes },
  { name: 'visits-time', as: 'José', go: toTime },
  { name: 'visits-appointment', as: 'José', go: toAppointment() },
  { name: 'visits-move', as: 'José', go: toAppointment('/move') },
  { name: 'visits-cancel', as: 'José', go: toAppointment('/cancel') },
  { name: 'visits-details', as: 'José', go: toAppointment('/details') },
  { name: 'visits-before', as: 'José', go: '/visits/appointments' },
  { name: 'visits-earlier', as: 'José', go: toAppointment('/earlier') },
  { name: 'visits-offer', as: 'José', go: toOffer },
  { name: 'visits-link', as: null, go: toVisitLink },
  { name: 'book-done', as: null, go: ofAsked('done') },
  { name: 'book-mine', as: null, go: ofAsked('mine') },
  { name: 'book-link-code', as: null, go: (at) => toLinkCode(at) },
  { name: 'book-link-times', as: null, go: toLinkTimes },
  { name: 'book-link-done', as: null, go: toLinkDone },
  { name: 'visits-calendar', as: 'José', go: '/visits/calendar' },
  { name: 'schedule', as: 'Dolores', go: '/staff/schedule' },
  { name: 'schedule-sheet', as: 'Dolores', go: '/staff/schedule/day' },
  { name: 'schedule-find', as: 'Dolores', go: '/staff/schedule/book' },
  { name: 'schedule-away', as: 'Dolores', go: '/staff/schedule/move-day' },
  { name: 'schedule-move-day', as: 'Dolores', go: toMoveDay },
  { name: 'schedule-moved', as: 'Dolores', go: toMoved },
  { name: 'schedule-groups', as: 'Dolores', go: '/staff/schedule/groups' },
  { name: 'schedule-group', as: 'Dolores', go: toGroup },
  { name: 'schedule-hours', as: 'Dolores', go: '/staff/schedule/hours' },
  { name: 'schedule-requests', as: 'Dolores', go: '/staff/schedule/requests' },
  { name: 'schedule-request', as: 'Dolores', go: toRequest },
  { name: 'schedule-offers', as: 'Dolores', go: '/staff/schedule/offers' },
]
