// On every page of a signed-in person: says when the session is about to end and asks whether to go on, keeps what
// was typed, and empties the screen at the end. What the server says counts: another tab may have been in use.
const dialog = document.querySelector('dialog[data-idle]')
const { dataset } = dialog
const root = document.documentElement
const WARN = 120_000
const LOOK = 180_000 // at least so often, since a session may also be ended from elsewhere
const SAY = 15_000 // between two announcements
const others = new BroadcastChannel('session')
let idle, end, asked, busy, told, said

const learn = (left) => {
  asked = Date.now()
  idle = asked + left.idle * 1000
  end = asked + left.end * 1000
}
learn(dataset)
const left = () => Math.min(idle, end) - Date.now()

// The way back is the address alone; everything that could be read is gone before the next page is there.
const leave = () => {
  clearInterval(ticking)
  document.body.replaceChildren()
  location.replace(`/session/over?to=${encodeURIComponent(location.pathname)}`)
}
const send = async (address, options) => {
  asked = Date.now()
  try {
    const answer = await fetch(address, options)
    if (answer.status === 401) leave()
    else if (answer.ok) learn(await answer.json())
    return answer.ok
  } catch {}
}

const tick = async () => {
  if (busy) return
  busy = true
  const over = left() <= 0
  const at = document.activeElement
  if (over) root.hidden = true
  if (over || Date.now() - asked >= (left() > WARN ? LOOK : SAY)) await send('/session')
  if (left() <= 0) leave()
  else if (over) {
    root.hidden = false
    at.focus()
  }
  if (left() > WARN) dialog.close()
  else warn()
  busy = false
}
const warn = () => {
  const last = end <= idle // nobody can put this one off
  if (last && told) return
  if (!dialog.open) {
    for (const part of dialog.querySelectorAll('[data-last]'))
      part.hidden = (part.dataset.last === 'yes') !== last
    said = ''
    dialog.showModal()
    keepAll()
  }
  const says = dialog.querySelectorAll('li')
  const now = says[Math.min(says.length, Math.ceil(left() / SAY)) - 1]
  if (now && now !== said)
    dialog.querySelector('[aria-live]').textContent = (said = now).textContent
}
const stay = async () => {
  if (end <= idle) told = true
  else if (!(await send('/session', { method: 'POST' }))) return
  dialog.close()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  others.postMessage('')
}
dialog.addEventListener('cancel', (event) => {
  event.preventDefault()
  stay()
})
dialog.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault()
  stay()
})
const ticking = setInterval(tick, 1000)
for (const name of ['visibilitychange', 'focus', 'pageshow']) addEventListener(name, tick)
others.addEventListener('message', () => send('/session'))

// What was typed is kept a second after the last key, and when the page is left. Keys count as use, leaving does not.
const drafts = [...document.querySelectorAll('form[data-draft]')].map((form) => {
  // Also what was typed before this script ran.
  let typed =
    form.dataset.draft === 'typed' ||
    [...form.elements].some(({ value, defaultValue = value }) => value !== defaultValue)
  let timer
  let flight
  const stop = () => {
    clearTimeout(timer)
    flight?.abort()
  }
  const save = async (quiet) => {
    if (!typed) return
    stop()
    typed = false
    const body = new URLSearchParams({ path: location.pathname, quiet: quiet ? 'yes' : '' })
    const secret = [
      ...form.querySelectorAll('[type=password],[type=file],[autocomplete=one-time-code]'),
    ]
    for (const [name, value] of new FormData(form))
      if (!secret.some((field) => field.name === name)) body.append(name, value)
    flight = new AbortController()
    const { signal } = flight
    const keepalive = String(body).length < 60_000 // more than that no browser sends on
    const kept = await send('/draft', { method: 'POST', body, signal, keepalive })
    if (!kept && !signal.aborted) typed = true
  }
  form.addEventListener('input', () => {
    typed = true
    clearTimeout(timer)
    timer = setTimeout(save, 1000)
  })
  addEventListener('submit', ({ target }) => {
    if (target !== form && !target.action.endsWith('/drafts/throw-away')) return save(true)
    typed = false
    stop()
  })
  return save
})
const keepAll = () => drafts.forEach((save) => save(true))
addEventListener('pagehide', keepAll)
addEventListener('visibilitychange', () => document.hidden && keepAll())
