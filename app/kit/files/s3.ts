// The storage of a clinic that keeps bytes elsewhere: a bucket of anything that speaks S3. Objects are sealed already;
// the storage is asked to encrypt them once more with keys of its own.
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import type { FilesPlace } from '../config-files.ts'
import { FileGone, type Storage } from './storage.ts'

type S3Place = Extract<FilesPlace, { from: 's3' }>

export function s3Storage({ endpoint, region, bucket, prefix, key, encryption }: S3Place): Storage {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(key && { credentials: { accessKeyId: key.id, secretAccessKey: key.secret } }),
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
  })
  const at = (name: string) => ({ Bucket: bucket, Key: prefix + name })

  async function put(name: string, bytes: Buffer): Promise<void> {
    await client.send(
      new PutObjectCommand({
        ...at(name),
        Body: bytes,
        ContentLength: bytes.length,
        ContentType: 'application/octet-stream',
        ...(encryption && { ServerSideEncryption: encryption.how }),
        ...(encryption?.keyId && { SSEKMSKeyId: encryption.keyId }),
      }),
    )
  }

  async function get(name: string, start: number, end: number): Promise<Buffer> {
    const asked = new GetObjectCommand({ ...at(name), Range: `bytes=${start}-${end - 1}` })
    const answer = await client.send(asked).catch((error: unknown) => {
      throw error instanceof NoSuchKey || (error as { name?: string }).name === 'InvalidRange'
        ? new FileGone()
        : error
    })
    const bytes = Buffer.from((await answer.Body?.transformToByteArray()) ?? [])
    if (bytes.length !== end - start) throw new FileGone()
    return bytes
  }

  async function* list(before: Date): AsyncIterable<string> {
    for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
      for (const { Key, LastModified } of page.Contents ?? [])
        if (Key && LastModified && LastModified < before) yield Key.slice(prefix.length)
  }

  return {
    put,
    get,
    list,
    remove: async (name) => void (await client.send(new DeleteObjectCommand(at(name)))),
    end: async () => client.destroy(),
  }
}
