// The public pages in a frame of the clinic's own website: which of them, and the word in the address that says so. No cookie is
// needed there; what goes on goes on in addresses and forms.

/** Pages that may stand in a frame. */
const framed =
  /^\/(book(\/(times|who|code\/[\w-]{1,100}|done\/[\w-]{1,100}))?|intake\/([\w-]{36}|go-on|over|sent|at\/[\w-]{43}(\/[\w-]{1,40}){0,3}))$/

/** Whether an address is one of these, asked for in a frame. */
export function isFramed(url: string): boolean {
  const [path = '', query = ''] = url.split('?')
  return framed.test(path) && new URLSearchParams(query).get('embed') === '1'
}

/** An address that stays in the frame when it is asked for in one. */
export function staying(embed: boolean, path: string, query: Record<string, string> = {}): string {
  const all = new URLSearchParams({ ...query, ...(embed && { embed: '1' }) })
  return all.size > 0 ? `${path}?${all}` : path
}

export const inFrame = (url: URL): boolean => url.searchParams.get('embed') === '1'
