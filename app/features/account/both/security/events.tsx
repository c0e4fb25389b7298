// Events on the page about signing in and safety. Takes `Security`, once it has something to show.

export function EventsSection() {
  return null
}
