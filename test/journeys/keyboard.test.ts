// The clinic's side with a keyboard and nothing else, in a real browser: settings, the audit log, registering and merging;
// settings also without script, where there are no single keys and Tab is enough. The list of work is in work.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from '../support/journey.ts'
import { Keyboard } from '../support/keyboard.ts'

const LONG = 180_000 // ms; each thing on the way is stopped at

let it: Journey
beforeAll(async () => {
  it = await startJourney()
}, 120_000)
afterAll(() => it?.end())

async function sit(key: string, javaScriptEnabled = true) {
  const page = await it.as(key, { javaScriptEnabled })
  return {
    page,
    keys: new Keyboard(page),
    button: (name: string) => page.locator('main').getByRole('button', { name }).first(),
    link: (name: string | RegExp) => page.getByRole('link', { name, exact: true }).first(),
    main: () => page.locator('main').innerText(),
    focused: () => page.locator(':focus').innerText(),
  }
}

test.each([true, false])(
  'a setting is opened, changed and taken back; with script: %s',
  { timeout: LONG },
  async (script) => {
    const { page, keys, button, link, main, focused } = await sit('tamsin', script)
    await keys.press(link('Settings'))
    const idle = page.locator('main .rows a', { hasText: 'Signing out by itself' })
    if (script) {
      while (!(await focused().catch(() => '')).includes('Signing out'))
        await page.keyboard.press('j')
      await keys.leave('Enter')
    } else await keys.press(idle)
    const minutes = page.locator('[name=minutes]')
    const before = await minutes.inputValue()
    await keys.write('minutes', '11')
    await keys.press(button('Save'))
    expect(await main()).toContain('It holds from now on')
    expect(await minutes.inputValue()).toBe('11')
    await keys.press(link('History'))
    expect(await main()).toContain(`${before} → 11`)
    await keys.press(button('Let this hold again'))
    expect(await main()).toContain('The earlier version holds again')
    expect(await minutes.inputValue()).toBe(before)
  },
)

test(
  'the log is searched, a row is reviewed, a part is taken away',
  { timeout: LONG },
  async () => {
    const { page, keys, button, link, main } = await sit('ruta')
    await keys.press(link('Audit'))
    await keys.leave('f')
    await page.keyboard.press('/')
    await page.keyboard.type('Lucien')
    await keys.leave('Enter')
    await page.keyboard.press('j')
    await keys.leave('Enter')
    expect(await main()).toContain('Record of Lucien Ngata-Dubois')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await keys.leave('Enter')
    await keys.choose('finding', 'explained')
    await keys.press(button('Mark as reviewed'))
    expect(await main()).toContain('Your review is on record.')

    await keys.press(link('Log'))
    await keys.press(link('Take this away'))
    await keys.choose('format', 'csv')
    await keys.choose('why', 'review')
    await keys.write('reason', 'For the meeting on Friday.')
    await keys.press(button('Make the file'))
    const fetched = page.waitForEvent('download')
    await keys.to(button('Fetch the file'))
    await page.keyboard.press('Enter')
    expect((await fetched).suggestedFilename()).toMatch(/\.csv$/)
  },
)

test(
  'somebody is registered, likely duplicates are seen, and two records are merged and parted',
  { timeout: LONG },
  async () => {
    const { page, keys, button, link, main } = await sit('dolores')
    const kwame = it.person('kwame')
    await page.goto(`/staff/patients/${kwame.patientId}/edit`)
    const born = await page
      .locator('[name^=born-]')
      .evaluateAll((all: HTMLInputElement[]) => all.map((one) => [one.name, one.value] as const))
    await keys.press(link('Patients'))
    await keys.leave('n')
    await keys.write('given', 'Kwami')
    await keys.write('family', 'Asante-Reid')
    await keys.choose('sex', 'male')
    for (const [name, value] of born) await keys.write(name, value)
    await keys.press(button('Register'))
    expect(await main()).toContain(kwame.recordNumber)
    await keys.press(button('It is none of these'))
    expect(await main()).toContain('Kwami Asante-Reid is registered')

    const made = /patients\/([^/]+)\//.exec(page.url())?.[1]
    await page.goto(`/staff/patients/${made}/merges`)
    await keys.write('number', kwame.recordNumber as string)
    await keys.press(button('Compare'))
    await keys.write('reason', 'Saw both of the cards')
    await keys.press(button('Merge these two records'))
    await keys.press(link('Undo the merge'))
    await keys.write('reason', 'Two people after all')
    await keys.press(button('Undo the merge'))
    expect(page.url()).toContain('changed=undone')
  },
)
