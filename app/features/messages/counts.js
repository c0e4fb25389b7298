// On every page that counts messages: the numbers are put right as they change, one with words of an emergency is told
// aloud, and an open inbox is drawn anew. One stream for all tabs of a browser: the tab that has the lock listens and tells
// the others. Its names are its own: all scripts of a page share theirs.
{
  const as = document.querySelector('.console') ? 'staff' : 'patient'
  const told = new BroadcastChannel(`counts-${as}`)
  const alarm = document.querySelector('[data-alarm]')
  const list = document.querySelector('[data-inbox]')
  let first = true

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const put = (place, n) => {
    if (!place || n === undefined) return
    place.hidden = !n
    place.firstChild.data = n
  }
  const draw = async () => {
    const answer = await fetch(location.href, { headers: { 'X-Passive': 'yes' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-inbox]')
    if (!fresh || fresh.innerHTML === list.innerHTML) return
    const at = list.contains(document.activeElement) && document.activeElement.getAttribute('href')
    list.replaceChildren(...fresh.childNodes)
    if (at) list.querySelector(`a[href="${at}"]`)?.focus()
  }
  const show = (said) => {
    const { messages, work, urgent } = JSON.parse(said)
    const count = document.querySelector('[data-count]')
    // The first number is news only where the page was drawn before it changed.
    const same = first && Number(count?.firstChild.data) === messages
    put(count, messages)
    put(document.querySelector('[data-waiting]'), work)
    if (alarm && Number(alarm.dataset.alarm) !== urgent) {
      alarm.dataset.alarm = urgent
      alarm.querySelector('b').textContent = urgent
      alarm.querySelector('p').hidden = !urgent
    }
    if (list && !same) draw().catch(() => {})
    first = false
  }
  told.addEventListener('message', ({ data }) => show(data))
  const listen = () =>
    new Promise(() => {
      const stream = new EventSource(`/live/counts?as=${as}`)
      stream.addEventListener('counts', ({ data }) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
        told.postMessage(data)
        show(data)
      })
    })
  // Only once the page has been painted: a stream that is opened while it loads takes its line away.
  addEventListener('load', () =>
    setTimeout(() => navigator.locks.request(`counts-${as}`, listen), 200),
  )
}
