// Finds while somebody types: a moment after the last key, the newest question only, and says to who listens how many
// there are. Arrows walk from the field into the list and back, Enter goes to the first.
{
  const form = document.querySelector('[data-typed]')
  const field = form.elements.q
  const place = document.querySelector('[data-found]')
  const count = document.querySelector('main [role=status]')
  const ready = [...document.querySelectorAll('[data-says]')]
  const says = (status) => ready.find(({ dataset }) => dataset.says === status)?.innerHTML
  const PAUSE = 200 // ms after the last key
  let waiting, asking
  let last = field.value.trim()
  const show = (html) => {
    place.innerHTML = html
    count.textContent = (place.querySelector('h2') ?? place).textContent
  }
  const ask = async () => {
    clearTimeout(waiting)
    const typed = field.value.trim()
    if (typed === last) return
    last = typed
    asking?.abort()
    const { signal } = (asking = new AbortController())
    if (!typed) return show('')
    try {
      const body = new URLSearchParams({ q: typed })
      const answer = await fetch(form.dataset.typed, { method: 'POST', body, signal })
      // Signed out meanwhile: the page itself leads to where one signs in.
      if (answer.status === 401) return location.reload()
      // The same question may be asked again.
      if (!answer.ok) last = ''
      const html = answer.ok ? await answer.text() : (says(`${answer.status}`) ?? says('503'))
      if (!signal.aborted) show(html)
    } catch {
      if (signal.aborted) return
      last = ''
      show(says('503'))
    }
  }
  const links = () => [...place.querySelectorAll('.rows a')]
  field.addEventListener('input', ({ isComposing }) => {
    clearTimeout(waiting)
    if (!isComposing) waiting = setTimeout(ask, PAUSE)
  })
  field.addEventListener('compositionend', () => (waiting = setTimeout(ask, PAUSE)))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    await ask()
    links()[0]?.focus()
  })
  addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = links()
    const at = all.indexOf(event.target)
    if (!by || event.isComposing || (at < 0 && event.target !== field)) return
    const to = at + by
    if (to >= all.length || to < -1) return
    event.preventDefault()
    if (to === -1) field.focus()
    else all[to].focus()
  })
}
