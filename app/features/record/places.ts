// The places that values of a record are sealed for (see kit/vault/seal.ts).
// A replaced version moves to record_entry_version as it is, so it keeps the place of the entry that it was.
export const bodyPlace = (id: string): string => `record_entry.body:${id}`
export const sharedPlace = (id: string): string => `shared_entry.body:${id}`
