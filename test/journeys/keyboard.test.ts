// The clinic's side with a keyboard and nothing else, in a real browser: settings, the audit log, registering and merging;
// settings also without script, where there are no single keys and Tab is enough. The list of work is in work.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from '../support/journey.ts'
import { Keyboard } from '../support/keyboard.ts'

const LONG = 180_000 // ms; each thing on the way is stopped at

let it: Journey
beforeAll(async () => {
  it = await startJourney()
}, 240_000)
afterAll(() => it?.end())

async function sit(key: string, javaScriptEnabled = true) {
  const page = await it.as(key, { javaScriptEnabled })
  return {
    page,
    keys: new Keyboard(page),
    button: (name: string | RegExp) => page.locator('main').getByRole('button', { name }).first(),
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

test(
  'messages without script: put aside, handed over, commented, answered; what was wrong is said and stays',
  { timeout: LONG },
  async () => {
    const { page, keys, button, main } = await sit('marguerite', false)
    await page.goto('/staff/messages?show=open')
    await keys.press(page.locator('[data-inbox] .rows a').first())
    const thread = page.url()
    const at = (part: string) => thread.replace('?', `${part}?`)
    const kept = (name: string) => page.locator(`[name="${name}"]`).first().inputValue()

    await page.goto(at('/snooze'))
    await keys.choose('when', 'day')
    await keys.to(page.locator('[name=day]'))
    await page.keyboard.type('01022020')
    await keys.press(button('Put aside'))
    expect(await main()).toContain('Choose a day after today.')
    expect(await kept('day')).toBe('2020-01-02')
    await keys.choose('when', 'tomorrow')
    await keys.press(button('Put aside'))
    expect(await main()).toContain('Put aside until')
    await keys.press(button('Bring back'))

    await page.goto(at('/hand-over'))
    await keys.write('note', 'She asked for you')
    await keys.press(button('Hand over'))
    expect(await main()).toContain('Choose who gets it.')
    expect(await kept('note')).toBe('She asked for you')

    await page.goto(at('/comment'))
    await keys.press(button('Save the comment'))
    expect(await main()).toContain('Write something.')

    await page.goto(thread)
    await keys.write('body', 'Bring {what}.')
    await keys.press(button('Send to'))
    expect(await main()).toContain('{what} is not filled in.')
    expect(await kept('body')).toBe('Bring {what}.')

    await page.goto('/staff/messages/templates')
    await keys.write('title', 'Fasting again')
    await keys.write('body', 'Dear {first name, come on Monday.')
    await keys.press(button('Add this template'))
    expect(await main()).toContain('A brace stands alone.')
    expect(await kept('title')).toBe('Fasting again')
  },
)

test(
  'a message to many is looked at first, whatever Enter is pressed in; what cannot be read is said',
  { timeout: LONG },
  async () => {
    const { page, keys, button, main } = await sit('marguerite', false)
    const jose = it.person('jose')
    await page.goto('/staff/messages/bulk/new')
    const team = page.locator('[name=team] option:not([value=""])').first()
    const said = page.locator('[name=team]')
    await said.selectOption(await team.getAttribute('value'))
    await keys.choose('way', 'days')
    for (const [name, value] of [
      ['from-day', '1'],
      ['from-month', '2'],
      ['from-year', '2026'],
      ['to-day', '31'],
      ['to-month', '2'],
      ['to-year', '2026'],
      ['subject', 'Flu shots'],
      ['body', 'Dear {first name}, come on Monday.'],
    ] as const)
      await keys.write(name, value)
    await keys.press(button(/^Show (who gets it|it again)/))
    expect(await main()).toContain('There is no such day.')
    expect(await page.locator('[name=to-day]').inputValue()).toBe('31')
    await keys.choose('way', 'wrote')
    await keys.write('months', 'many')
    await keys.press(button(/^Show (who gets it|it again)/))
    expect(await main()).toContain('Write a whole number of months')
    await keys.choose('way', 'numbers')
    await keys.write('numbers', jose.recordNumber as string)
    await keys.press(button(/^Show (who gets it|it again)/))
    expect(await main()).toMatch(/It goes to 1 patient|does not get it/)
    // Enter in a field never sends.
    await keys.write('subject', 'Flu shots again')
    await keys.leave('Enter')
    expect(page.url()).toContain('/bulk/new')
    expect(await page.locator('[name=subject]').inputValue()).toBe('Flu shots again')
  },
)

test(
  'a text of a number that nobody knows is matched, and with nobody chosen it is not',
  { timeout: LONG },
  async () => {
    const { page, keys, button, link, main } = await sit('dolores', false)
    await page.goto('/staff/texts')
    await keys.press(page.locator('main .rows a', { hasText: 'sister' }))
    const said = await page.locator('main .card').first().innerText()
    await keys.write('q', 'nobody-of-this-name')
    await keys.press(button(/^Find|^Search/))
    expect(await main()).toMatch(/nobody|no patient/i)
    await keys.write('q', 'Ramírez')
    await keys.press(button(/^Find|^Search/))
    // Without a choice nothing is filed.
    const match = page.locator('main button[name=do][value=match]')
    await keys.press(match)
    expect(await page.locator('[name=q]').inputValue()).toBe('Ramírez')
    const patient = it.person('jose').patientId as string
    await keys.choose('patient', patient)
    await keys.press(match)
    expect(await main()).toContain('among the messages of the patient')
    await keys.press(link('Open the messages'))
    await keys.press(page.locator('main .rows a', { hasText: 'Text messages' }).first())
    expect(await page.locator('.talk').last().innerText()).toContain(said.trim())
  },
)
