// On the page of a thread: when the thread has moved on, its messages are asked for again and put in the place of
// those that stand here. What is being typed is not touched. Its names are its own: all scripts of a page share theirs.
{
  const talk = document.querySelector('[data-thread]')
  let mark = talk.dataset.mark

  const show = async () => {
    const answer = await fetch(`${location.pathname}/talk`, { headers: { 'X-Passive': 'yes' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-thread]')
    if (!fresh) return
    mark = fresh.dataset.mark
    talk.replaceChildren(...fresh.childNodes)
    const own = document.querySelector('[name=version]')
    // An answer that is being written stays one to what was read: the server shows what came meanwhile.
    if (own && !document.querySelector('[name=body]').value) own.value = fresh.dataset.version
  }
  const stream = new EventSource(
    `/live/messages?as=${talk.dataset.as}&thread=${talk.dataset.thread}`,
  )
  stream.addEventListener('thread', ({ data }) => {
    if (data !== mark) show().catch(() => {})
  })
}
