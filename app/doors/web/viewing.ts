// A record as its patient sees it, for staff: addresses /staff/patients/<id>/as/… show the patient's own page of what
// follows. The address says whose record it is, so that no page depends on which session a browser happens to have;
// links stay inside, and no form of it can be sent.
import { isOpenInView } from '../../features/view/open-pages.ts'

export type Viewing = {
  patient: string
  /** The view lies under it. */
  base: string
  /** Where a view is started and ended. */
  start: string
  /** When it ends by itself; known once its page has been entered. */
  until?: Date
}

const ADDRESS =
  /^(\/staff\/patients\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}))\/as(\/.*)?$/
const CLOSED = '/not-in-view'

/** What is asked for inside a view; null for every other address. Pages that are not part of a view become one that says so. */
export function viewOf(asked: Request): { viewing: Viewing; request: Request } | null {
  const url = new URL(asked.url)
  const [, chart, patient, inside = '/'] = ADDRESS.exec(url.pathname) ?? []
  if (!chart || !patient) return null
  const to = new URL(url)
  to.pathname = isOpenInView(inside) ? inside : CLOSED
  return {
    viewing: { patient, base: `${chart}/as`, start: `${chart}/view` },
    request: new Request(to, {
      method: asked.method,
      headers: asked.headers,
      signal: asked.signal,
    }),
  }
}

/** Where a page of the view leads on, it leads inside of the view; to sign in, it comes back to where views start. */
export function inView(response: Response, { base, start }: Viewing): Response {
  const to = response.headers.get('Location')
  if (to?.startsWith('/sign-in')) {
    const query = new URLSearchParams(to.split('?')[1])
    query.set('to', start)
    response.headers.set('Location', `/sign-in?${query}`)
  } else if (to?.startsWith('/') && !to.startsWith('/staff/'))
    response.headers.set('Location', base + to)
  return response
}

/** React writes `>` in attributes as `&gt;`, so the first one ends the tag. */
const LINK = /(<a\b[^>]*\bhref=")(\/(?!\/)[^"]*")/g
/** Pictures of the record; that of the clinic's logo lies outside. */
const PICTURE = /(<img\b[^>]*\bsrc=")(\/documents\/[^"]*")/g
const FORM = /<form\b(?![^>]*\bdata-own\b)[^>]*>/g

/** The page as it leaves: its links and pictures lead on inside of the view, its forms are dead. */
export const asViewed = (html: string, { base }: Viewing): string =>
  html
    .replace(LINK, (_, before: string, to: string) => before + base + to)
    .replace(PICTURE, (_, before: string, to: string) => before + base + to)
    .replace(FORM, (tag) =>
      /\bmethod="post"/.test(tag)
        ? tag.replace(/^<form/, '<form inert=""')
        : tag.replace(/\baction="\/(?!\/)/, `action="${base}/`),
    )
