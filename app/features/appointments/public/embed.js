// For the clinic's own website: puts the booking page, or the form that `data-form` names, where this script stands, and makes the frame as high as what is in it. It
// reads nothing of the page around it, needs no cookie, and works under a policy that allows this origin for scripts and frames.
{
  const own = document.currentScript
  const portal = new URL(own.src).origin
  const frame = document.createElement('iframe')
  const { form, title } = own.dataset
  frame.src = `${portal}${form ? `/intake/${form}` : '/book'}?embed=1`
  frame.title = title || (form ? 'A form' : 'Book a visit')
  frame.width = '100%'
  frame.height = own.dataset.height || '900'
  frame.setAttribute('frameborder', '0')
  own.after(frame)
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== portal || source !== frame.contentWindow || data?.portico !== 'height') return
    if (data.height > 0 && data.height < 20000) frame.height = String(data.height)
  })
  // Each step of a booking begins at its top.
  let first = true
  frame.addEventListener('load', () => {
    if (!first) frame.scrollIntoView({ block: 'start' })
    first = false
  })
}
