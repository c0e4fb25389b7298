// React Router tries the addresses of a build one after another, and prepares all of them anew for each page. A page is
// given to a handler that knows only those which begin as its own does; there it finds itself among few.
import { createRequestHandler, type RequestHandler, type ServerBuild } from 'react-router'

/** @returns the handler for an address. One that begins like none of ours is answered by all of them together */
export function handlersOf(pages: ServerBuild): (pathname: string) => RequestHandler {
  const firsts = Object.values(pages.routes).flatMap((one) => (one?.path ? [first(one.path)] : []))
  const handlers = new Map(
    [...new Set(firsts)]
      .filter((word) => /^[\w-]*$/.test(word)) // neither a parameter nor "*"
      .map((word) => [word, createRequestHandler(among(pages, word), 'production')]),
  )
  const whole = createRequestHandler(pages, 'production')
  return (pathname) => handlers.get(first(pathname)) ?? whole
}

/** "visits" of "/visits/last", and nothing of "/". */
const first = (address: string): string => address.replace(/^\//, '').split('/')[0] as string

/** The part of a build whose addresses begin with a word, or with what may be any word. */
function among(pages: ServerBuild, word: string): ServerBuild {
  const begins = ({ path }: { path?: string }) =>
    !path || first(path) === word || /^[:*]/.test(first(path))
  const part = <R extends { path?: string }>(routes: Record<string, R | undefined>) =>
    Object.fromEntries(Object.entries(routes).filter(([, one]) => one && begins(one)))
  return {
    ...pages,
    routes: part(pages.routes) as ServerBuild['routes'],
    assets: {
      ...pages.assets,
      routes: part(pages.assets.routes) as ServerBuild['assets']['routes'],
    },
  }
}
