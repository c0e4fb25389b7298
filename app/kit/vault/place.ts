// Where a sealed value belongs: part of what is authenticated, so that no value can be moved to another row.

/** The place of a column of the row `id`: the same for sealing and opening. */
export const placeOf = (table: string, column: string, id: string): string =>
  `${table}.${column}:${id}`
