// Statements that are sent to the database together.

/**
 * As Promise.all, but when one fails it still waits for the others: none of them asks anything once the transaction is over
 * and its connection somebody else's.
 */
export async function together<T extends readonly unknown[] | []>(
  all: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(all)
  return Promise.all(all)
}
