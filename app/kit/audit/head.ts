// The head of the audit chain, signed and kept in a file outside the database: what shows that the end
// of the log was cut off, or that the whole chain was made anew.
import { createHmac, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Kit } from '../kit.ts'

/** The last seal: its number and its chain hash in hex. */
export type Head = { seq: number; chain: string }
type SignedHead = Head & { at: string; signature: string }

// What this process signed last: counts even when somebody takes the file away under it.
const remembered = new WeakMap<Kit, Head>()

const signature = (kit: Kit, head: { seq: number; chain: string; at: string }) =>
  createHmac('sha256', kit.auditKey).update(`${head.seq}|${head.chain}|${head.at}`).digest('hex')

/** Signs and writes the head; a crash leaves the old one whole. An older one never replaces a newer. */
export function writeHead(kit: Kit, head: Head): void {
  const before = lastHead(kit)
  if (before === 'forged' || (before && before.seq > head.seq)) return
  remembered.set(kit, head)
  const signed = { ...head, at: kit.clock().toISOString() }
  const file = kit.config.auditHeadFile
  const beside = `${file}.${process.pid}`
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(beside, JSON.stringify({ ...signed, signature: signature(kit, signed) }))
  fs.renameSync(beside, file)
}

/** The signed head from outside the database; null when there is none, 'forged' when we did not sign it. */
export function readHead(kit: Kit): SignedHead | null | 'forged' {
  let text: string
  try {
    text = fs.readFileSync(kit.config.auditHeadFile, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
  try {
    const head = JSON.parse(text) as SignedHead
    const right = Buffer.from(signature(kit, head))
    const given = Buffer.from(String(head.signature))
    return right.length === given.length && timingSafeEqual(right, given) ? head : 'forged'
  } catch {
    return 'forged'
  }
}

/** The newest head we know of: the file's, or what this process signed when the file is older or gone. */
export function lastHead(kit: Kit): Head | null | 'forged' {
  const filed = readHead(kit)
  const own = remembered.get(kit) ?? null
  if (filed === 'forged' || !own) return filed
  return filed && filed.seq > own.seq ? filed : own
}
