// Theo's age, known to his mother's record too: his birth is in both.
export const theoAge = { years: 4, days: 75 }
