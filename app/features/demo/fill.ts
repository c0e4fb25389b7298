import type { Kit } from '../../kit/kit.ts'
export async function fillDemonstration(_kit: Kit): Promise<void> {}
