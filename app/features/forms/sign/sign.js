// Where a signature is drawn: lines by finger, pen or mouse, in a field of the form, so that they are kept like what is
// typed. Without script the box is not there, and a name is typed.
// oxlint-disable unicorn/consistent-function-scoping -- the scope outside is that of the page
for (const pad of document.querySelectorAll('[data-sign]')) {
  const [box, field, clear] = ['svg', 'input', 'button'].map((name) => pad.querySelector(name))
  const line = box.lastElementChild
  pad.hidden = false
  box.style.touchAction = 'none'
  box.style.cursor = 'crosshair'
  const show = (path) => {
    field.value = path
    line.setAttribute('d', path)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const within = (most, at) => Math.round(Math.min(most, Math.max(0, at)))
  const point = ({ clientX, clientY }) => {
    const { left, top, width, height } = box.getBoundingClientRect()
    return `${within(600, ((clientX - left) * 600) / width)} ${within(200, ((clientY - top) * 200) / height)}`
  }
  let now = null
  let last = ''
  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    box.setPointerCapture(event.pointerId)
    last = point(event)
    now = `M${last}`
  })
  box.addEventListener('pointermove', (event) => {
    if (!now) return
    const next = point(event)
    if (next === last) return
    last = next
    now += `L${next}`
    line.setAttribute('d', field.value + now)
  })
  const lift = () => {
    if (now?.includes('L')) show(field.value + now)
    else line.setAttribute('d', field.value)
    now = null
  }
  box.addEventListener('pointerup', lift)
  box.addEventListener('pointercancel', lift)
  clear.addEventListener('click', () => show(''))
}
