// The form in which words for a code are written down.

export type Known = {
  /** Short codes: 'snomed|44054006', 'icd10|E11' (an ICD-10 code also stands for all below it). */
  codes: readonly string[]
  /** What people call it, first letter a capital. */
  plain: string
  /** At most two short sentences. Never a diagnosis, never blame. */
  about?: string
  /** A fact of life (work, school, home, safety) that is filed as a condition. */
  social?: true
}

/** One entry: codes separated by spaces ('s:' SNOMED CT, 'i:' ICD-10, 'l:' LOINC…), name, about. */
export function known(codes: string, plain: string, about?: string): Known {
  return { codes: codes.split(' ').map(long), plain, ...(about ? { about } : {}) }
}

/** The same for a fact of life. */
export function social(codes: string, plain: string, about?: string): Known {
  return { ...known(codes, plain, about), social: true }
}

const systems: Record<string, string> = {
  s: 'snomed',
  l: 'loinc',
  i: 'icd10',
  c: 'cpt',
  v: 'cvx',
  h: 'hcpcs',
  n: 'nucc',
  b: 'nubc',
  a: 'v3-ActCode',
  p: 'v3-ParticipationType',
  d: 'discharge-disposition',
}

function long(code: string): string {
  const [system = '', value = ''] = code.split(':')
  return `${systems[system] ?? system}|${value.replaceAll('_', ' ')}`
}
