export const ingredients: ReadonlyMap<string, { plain: string; use: string }> = new Map()
export const brands: ReadonlyMap<string, string> = new Map()
