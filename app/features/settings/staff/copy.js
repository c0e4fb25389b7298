// A button beside words that somebody pastes elsewhere. Without script it is not there, and the words are selected by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break
  button.hidden = false
  const said = button.parentElement.querySelector('[role=status]')
  button.addEventListener('click', async () => {
    const { textContent } = document.getElementById(button.dataset.copy)
    const done = await navigator.clipboard.writeText(textContent).then(
      () => true,
      () => false,
    )
    said.textContent = done ? button.dataset.done : button.dataset.failed
  })
}
