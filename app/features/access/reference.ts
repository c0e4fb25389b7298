// What a person says on the telephone to name a question: 'K3F0-9A2C'.

export const referenceOf = (id: string): string =>
  id
    .slice(-8)
    .toUpperCase()
    .replace(/^(.{4})/, '$1-')
