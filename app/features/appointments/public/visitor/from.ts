/** From which moment on times are shown, as an address says it: epoch ms. */
export function fromIn(url: URL): Date | undefined {
  const from = url.searchParams.get('from') ?? ''
  return /^\d{12,14}$/.test(from) ? new Date(Number(from)) : undefined
}
