// Below the field of a text: how many texts it makes, as ../segments.ts works it out; what it needs to know stands in the
// page. Said only when it changes. Its names are its own: all scripts of a page share theirs.
{
  const shown = document.querySelector('[data-segments]')
  const field = document.querySelector(`[name=${shown.dataset.segments}]`)
  const { begins, basic, extended, because } = shown.dataset
  const [plain, room, says] = ['plain', 'room', 'says'].map((name) =>
    JSON.parse(shown.dataset[name]),
  )

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the scope outside is that of the page
  const partsOf = (places, [alone, each]) => {
    if (places.reduce((sum, n) => sum + n, 0) <= alone) return 1
    let parts = 1
    let left = each
    for (const n of places) {
      if (n > left) {
        parts += 1
        left = each
      }
      left -= n
    }
    return parts
  }
  const say = () => {
    const typed = field.value.trim()
    const text = plain.reduce(
      (so, [marks, one]) => so.replace(new RegExp(marks, 'g'), one),
      begins + typed,
    )
    const signs = [...text]
    const odd = signs.find((sign) => !basic.includes(sign) && !extended.includes(sign))
    const places = signs.map((sign) => (odd ? sign.length : extended.includes(sign) ? 2 : 1))
    const n = partsOf(places, odd ? room.any : room.basic)
    const said =
      typed && [says[n - 1], odd && because.replace('{sign}', odd)].filter(Boolean).join(' ')
    if (shown.textContent !== said) shown.textContent = said
  }
  field.addEventListener('input', say)
  say()
}
