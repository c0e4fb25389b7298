// On every page of the clinic's side: a single key presses the button or link that names it, j and k walk the list,
// / goes to the field for finding, ? says what there is. Never while somebody types, nor over a dialog.
const help = document.querySelector('dialog[data-keys]')
const list = help.querySelector('dl')
const fixed = list.childElementCount
const shown = (part) => part.checkVisibility() && !part.disabled
const all = (what) => [...document.querySelectorAll(what)].filter(shown)

const walk = (by) => {
  const rows = all('[data-list] > li > :is(a, button)')
  const at = rows.indexOf(document.activeElement)
  const from = at < 0 ? rows.findIndex((row) => row.ariaCurrent) : at
  const to = from < 0 ? 0 : from + by
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
}
// The keys of this page, from the words that stand on what they press.
const say = () => {
  while (list.childElementCount > fixed) list.lastElementChild.remove()
  for (const part of all('[data-key]')) {
    const line = list.firstElementChild.cloneNode(true)
    line.querySelector('kbd').textContent = part.dataset.key
    line.querySelector('dd').textContent = part.ariaLabel ?? part.innerText
    list.append(line)
  }
  help.showModal()
}
const find = () => {
  const [field] = all('[data-find]')
  if (!field) location.assign(help.dataset.keys)
  field?.focus()
  field?.select()
}
const typing = (part) =>
  part.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])')
addEventListener('keydown', (event) => {
  const { key, target } = event
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    (event.repeat && key !== 'j' && key !== 'k')
  )
    return
  if (document.querySelector('dialog[open]')) return
  if (typing(target)) {
    if (key === 'Escape') target.blur()
    return
  }
  const deed = { '/': find, '?': say, j: () => walk(1), k: () => walk(-1) }[key]
  const pressed = deed ? null : all('[data-key]').find((part) => part.dataset.key === key)
  if (!deed && !pressed) return
  event.preventDefault()
  if (deed) deed()
  else {
    pressed.focus()
    pressed.click()
  }
})
