// What the laboratory's own catalogue says about one test: its code, its unit, its usual range, and
// where a healthy person's value tends to lie (for the values no story decides).

export type Range = { low?: number; high?: number; text?: string }
export type Test = {
  /** LOINC code; a few of the house's own measurements have none. */
  loinc?: string
  /** LOINC's long common name. */
  display: string
  /** What the laboratory prints. */
  text: string
  /** Unit as printed, and its UCUM code where that differs. */
  unit?: string
  ucum?: string
  digits: number
  range?: Range
  /** Where women and men have ranges of their own. */
  female?: Range
  male?: Range
  typical?: number
  spread?: number
  category?:
    | 'laboratory'
    | 'survey'
    | 'exam'
    | 'imaging'
    | 'procedure'
    | 'social-history'
    | 'vital-signs'
}

type More = Partial<Omit<Test, 'loinc' | 'display' | 'text'>>

/** A measured quantity. `usual` is [typical, spread] of a healthy person. */
export function quantity(
  loinc: string,
  text: string,
  display: string,
  unit: string,
  range: Range | undefined,
  usual: [number, number] | undefined,
  more: More = {},
): Test {
  return {
    loinc,
    display,
    text,
    unit,
    digits: 0,
    ...(range ? { range } : {}),
    ...(usual ? { typical: usual[0], spread: usual[1] } : {}),
    ...more,
  }
}

/** A test whose answer is a word. */
export const wording = (loinc: string, text: string, display: string, more: More = {}): Test => ({
  loinc,
  display,
  text,
  digits: 0,
  ...more,
})
