// On the calendar: arrows walk from one thing to the next, up and down in a column and across to what is at the same time
// beside it, and from the last column on to the next day or week; m moves the visit that has the focus; and a visit can be dragged, which asks before anything is sent.
// oxlint-disable unicorn/consistent-function-scoping -- the scope outside is that of the page
{
  const grid = document.querySelector('.day-grid')
  const dialog = document.querySelector('dialog[data-moving]')
  // Asked for each time: what stands on the page is drawn anew while it stays open.
  const lanesNow = () => [...(grid?.querySelectorAll('ol.lane') ?? [])]
  const linksOf = (lane) => [...(lane?.querySelectorAll('a') ?? [])]
  const topOf = (link) => link.getBoundingClientRect().top
  const rtl = document.dir === 'rtl' || document.documentElement.dir === 'rtl'
  const STEP = 5 // minutes

  const nearest = (lane, top) =>
    linksOf(lane).toSorted((a, b) => Math.abs(topOf(a) - top) - Math.abs(topOf(b) - top))[0]
  const across = (from, by) => {
    const lanes = lanesNow()
    const at = lanes.indexOf(from.closest('ol'))
    for (let to = at + by; lanes[to]; to += by) {
      const link = nearest(lanes[to], topOf(from))
      if (link) return link
    }
  }
  const along = (from, by) => {
    const all = linksOf(from.closest('ol')).toSorted((a, b) => topOf(a) - topOf(b))
    return all[all.indexOf(from) + by]
  }
  grid?.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open) return
    const link = target.closest('.lane a')
    if (link && key === 'm' && link.dataset.move) {
      event.preventDefault()
      return location.assign(`${link.dataset.move}/move`)
    }
    const by = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[key]
    if (!by || (!link && target !== grid)) return
    const to = !link
      ? lanesNow().flatMap(linksOf)[0]
      : /Up|Down/.test(key)
        ? along(link, by)
        : across(link, by)
    if (to || /Left|Right/.test(key)) event.preventDefault()
    if (to) to.focus()
    else if (/Left|Right/.test(key)) onward(by)
  })
  // To the day or week before or after, by the link that leads there.
  const onward = (by) => {
    const link = document.querySelector(`[data-key="${by < 0 ? ',' : '.'}"]`)
    if (link) location.assign(`${link.href}#walk`)
  }
  if (location.hash === '#walk') (lanesNow().flatMap(linksOf)[0] ?? grid)?.focus()

  // Begins at the hour that it is, or where the day begins to be used.
  const now =
    grid?.querySelector('.now') ??
    grid?.querySelector('.lane > :is([data-kind=booked], [data-kind=sure])')
  if (grid && now) grid.scrollTop = Math.max(0, now.offsetTop - grid.clientHeight / 3)

  let drag
  const pixels = (lane) =>
    lane.offsetHeight / (Number(lane.dataset.x) * 60 + Number(lane.dataset.y ?? 0) * STEP)
  const clock = (minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const said = (minute) =>
    new Intl.DateTimeFormat(
      document.documentElement.lang === 'en' ? 'en-AU' : document.documentElement.lang,
      {
        hour: 'numeric',
        minute: '2-digit',
        hourCycle: 'h12',
        timeZone: 'UTC',
      },
    ).format(new Date(minute * 60_000))
  const stop = () => {
    drag?.link.classList.remove('lifted')
    drag?.ghost?.remove()
    drag = null
  }
  const laneAt = (x, y) => document.elementFromPoint(x, y)?.closest('ol.lane[data-with]')
  grid?.addEventListener('pointerdown', (event) => {
    const link = event.target.closest('a[data-move]')
    if (!link || event.button !== 0 || event.pointerType === 'touch' || !dialog) return
    drag = { link, x: event.clientX, y: event.clientY, grip: event.clientY - topOf(link) }
  })
  addEventListener('pointermove', (event) => {
    if (!drag) return
    const { link, x, y } = drag
    if (!drag.ghost && Math.hypot(event.clientX - x, event.clientY - y) < 6) return
    if (!drag.ghost) {
      link.classList.add('lifted')
      drag.ghost = link.closest('li').cloneNode(true)
      drag.ghost.querySelector('a').removeAttribute('href')
      drag.ghost.inert = true
    }
    const lane = laneAt(event.clientX, event.clientY)
    if (!lane) return
    const each = pixels(lane)
    const top = event.clientY - drag.grip - lane.getBoundingClientRect().top
    const minute = Math.max(0, Math.round(top / each / STEP) * STEP)
    Object.assign(drag, { lane, minute: minute + Number(grid.dataset.from) })
    Object.assign(drag.ghost.dataset, {
      h: Math.floor(minute / 60),
      m: (minute % 60) / STEP,
      lane: 0,
      lanes: 1,
    })
    const time = drag.ghost.querySelector('[aria-hidden] > span')
    if (time) time.textContent = said(drag.minute)
    lane.append(drag.ghost)
  })
  addEventListener('keydown', ({ key }) => key === 'Escape' && stop())
  addEventListener('pointerup', () => {
    if (!drag) return
    const { link, lane, minute, ghost } = drag
    stop()
    if (!ghost) return
    // The click that ends a drag opens nothing.
    const nothing = (click) => click.preventDefault()
    link.addEventListener('click', nothing)
    setTimeout(() => link.removeEventListener('click', nothing))
    if (!lane) return
    const form = dialog.querySelector('form')
    const { name, time, move } = link.dataset
    form.action = `${move}/move`
    form.elements.with.value = lane.dataset.with
    form.elements.clock.value = grid.dataset.clock
    form.elements.day.value = lane.dataset.day
    form.elements.time.value = clock(minute)
    const says = dialog.querySelector('[data-says]')
    const words = { $name: name, $from: time, $to: said(minute), $whom: lane.dataset.whom }
    says.textContent = says.dataset.says.replace(/\$(name|from|to|whom)/g, (one) => words[one])
    dialog.showModal()
  })
}
