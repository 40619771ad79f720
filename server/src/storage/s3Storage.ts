/** Files in a bucket of an S3-compatible store. Loaded only where one is configured. */
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { storage as bounds } from './bounds.ts';
import { folderOf, keyOf, pathOf } from './storage.ts';
import type { Storage, StoredPart } from './storage.ts';

export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

export function s3Storage(settings: S3Settings): Storage {
  const client = clientOf(settings);
  const { bucket } = settings;
  const place = (key: Parameters<typeof pathOf>[0]) => ({ Bucket: bucket, Key: pathOf(key) });
  return {
    put: async (key, path) => {
      const { size } = await stat(path);
      await client.send(
        new PutObjectCommand({ ...place(key), Body: createReadStream(path), ContentLength: size }),
      );
      await rm(path, { force: true });
    },
    copy: async (from, to) => {
      const CopySource = `${bucket}/${pathOf(from)}`;
      return (
        (await client.send(new CopyObjectCommand({ ...place(to), CopySource })).catch(orMissing)) !== null
      );
    },
    open: async (key, range) => {
      const Range = range && `bytes=${range.from}-${range.to}`;
      const found = await client.send(new GetObjectCommand({ ...place(key), Range })).catch(orMissing);
      return found?.Body instanceof Readable ? found.Body : null;
    },
    bytesOf: async (key) =>
      (await client.send(new HeadObjectCommand(place(key))).catch(orMissing))?.ContentLength ?? null,
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(place(key)));
    },
    removeAll: async (id) => {
      const parts: StoredPart[] = [];
      for await (const part of partsIn(client, bucket, `${folderOf(id)}/`)) parts.push(part);
      if (parts.length === 0) return;
      const Objects = parts.map((part) => ({ Key: pathOf(part) }));
      await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }));
    },
    list: () => partsIn(client, bucket),
    close: () => client.destroy(),
  };
}

function clientOf({ endpoint, region, accessKey, secretKey }: S3Settings): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Buckets as host names need DNS that a school's own store does not have.
    forcePathStyle: true,
    // Stores other than Amazon's do not know its newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: bounds.connectMs.most,
      requestTimeout: bounds.answerMs.most,
      httpAgent: { maxSockets: bounds.sockets.most },
      httpsAgent: { maxSockets: bounds.sockets.most },
    },
  });
}

async function* partsIn(client: S3Client, bucket: string, prefix?: string): AsyncGenerator<StoredPart> {
  for (let token: string | undefined; ;) {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    for (const { Key = '', Size = 0 } of page.Contents ?? []) {
      const key = keyOf(Key);
      if (key) yield { ...key, bytes: Size };
    }
    if (page.IsTruncated !== true) return;
    token = page.NextContinuationToken;
  }
}

function orMissing(error: unknown): null {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
  throw error;
}
