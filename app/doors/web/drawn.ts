// The text of a page that was drawn, beside the Response that carries it: reading it back out of the Response
// would copy it through a stream.
const texts = new WeakMap<Response, string>()

/** An answer with `html` as its body, for the server of this door only. */
export function drawn(html: string, init: ResponseInit): Response {
  const response = new Response(null, init)
  texts.set(response, html)
  return response
}

/** What `drawn` was given; undefined for any other Response. */
export const textOf = (response: Response): string | undefined => texts.get(response)
