/** Letters of a search; nobody types more. */
export const LONGEST = 100
