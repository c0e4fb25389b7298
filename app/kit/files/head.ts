// What is sealed of a file in its row: under the patient's key its own key and its name, and the sum over all its bytes.
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import type { Vault } from '../vault/vault.ts'
import { placeOf } from '../vault/place.ts'

export type Head = { key: KeyObject; name: string }

const headPlace = (file: string) => placeOf('file', 'head', file)
const sumPlace = (file: string) => placeOf('file', 'sum', file)

/** A key for one file. Destroying the patient's key makes it, and with it every copy of the bytes, unreadable. */
export async function newHead(
  vault: Vault,
  patient: string,
  file: string,
  name: string,
): Promise<{ head: Head; sealed: Buffer }> {
  const key = randomBytes(32)
  const said = JSON.stringify({ key: key.toString('base64'), name: tidyName(name) })
  return {
    head: { key: createSecretKey(key), name: tidyName(name) },
    sealed: await vault.seal(patient, headPlace(file), said),
  }
}

export async function openHead(
  vault: Vault,
  { patient, id, head }: { patient: string; id: string; head: Buffer },
): Promise<Head> {
  const said = (await vault.open(patient, headPlace(id), head)).toString()
  const { key, name } = JSON.parse(said) as { key: string; name: string }
  return { key: createSecretKey(Buffer.from(key, 'base64')), name }
}

/** SHA-256 over all bytes, and how many they are. */
export type Sum = { sha256: string; size: number }

export const sealSum = (vault: Vault, patient: string, file: string, sum: Sum): Promise<Buffer> =>
  vault.seal(patient, sumPlace(file), JSON.stringify(sum))

export const openSum = async (
  vault: Vault,
  { patient, id, sum }: { patient: string; id: string; sum: Buffer },
): Promise<Sum> => JSON.parse((await vault.open(patient, sumPlace(id), sum)).toString()) as Sum

const LONGEST = 120

/** A name as people read it: without folders, marks that steer a screen, or what no file system takes. */
export function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}"*:<>?|]/gu, '')
    .trim()
  if ([...clean].length <= LONGEST) return clean
  const end = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return [...clean].slice(0, LONGEST - end.length).join('') + end
}
