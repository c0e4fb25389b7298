/** The first letter large: what stands inside sentences elsewhere starts a line here. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
