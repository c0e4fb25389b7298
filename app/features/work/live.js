// On the list of work: hears that something changed, asks how much is new, and says so; of a row that is shown here what
// stands below its title is put right where it is. One stream for all tabs of a browser: the tab that has the lock listens
// and tells the others. Its names are its own: all scripts of a page share theirs.
{
  const line = document.querySelector('[data-live]')
  const says = document.querySelectorAll('[data-says] > li')
  const told = new BroadcastChannel('work')
  const heard = new Set()
  let flight, again, shown

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const count = (n) => {
    document.title = document.title.replace(/^(\(\d+\) )?/, n ? `(${n}) ` : '')
    const place = document.querySelector('[data-waiting]')
    if (place) {
      place.hidden = !n
      place.firstChild.data = n
    }
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const rowOf = (id) => document.querySelector(`[data-row="${id}"]`)
  const look = async (id) => {
    again = true
    if (id && rowOf(id)) heard.add(id)
    if (flight) return
    flight = true
    while (again) {
      again = false
      try {
        const body = new URLSearchParams({ since: line.dataset.live })
        for (const one of heard) body.append('id', one)
        heard.clear()
        const answer = await fetch('/staff/work/news', { method: 'POST', body })
        if (!answer.ok) break
        const { fresh, waiting, rows } = await answer.json()
        count(waiting)
        for (const [row, words] of rows) rowOf(row).textContent = words
        if (fresh !== shown) {
          shown = fresh
          const words = says[Math.min(fresh, says.length) - 1]
          line.replaceChildren(...(words ? [...words.cloneNode(true).childNodes] : []))
        }
      } catch {}
    }
    flight = false
  }
  const listen = () =>
    new Promise(() => {
      const stream = new EventSource('/live')
      stream.addEventListener('work', ({ data }) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
        told.postMessage(data)
        look(data)
      })
    })
  told.addEventListener('message', ({ data }) => look(data))
  navigator.locks.request('work', listen)
}
