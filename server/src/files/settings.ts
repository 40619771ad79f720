/** What the environment may set about files: rows of the table in config.ts, and what is made of them. */
import { z } from 'zod';
import { url, wholeNumber } from '../settingShapes.ts';
import type { Setting } from '../settingShapes.ts';
import type { S3Settings } from '../storage/s3Storage.ts';

export const fileRows = {
  UPLOAD_MAX_MB: {
    schema: wholeNumber(1, 2_000),
    fallback: '200',
    allowed: 'a whole number from 1 to 2000',
    meaning: 'Megabytes that one file may have.',
  },
  PARTNERSHIP_MAX_MB: {
    schema: z
      .string()
      .regex(/^\d{1,8}$/)
      .transform(Number)
      .pipe(z.number().min(1)),
    fallback: '5000',
    allowed: 'a whole number from 1 to 99999999',
    meaning: 'Megabytes that all files of a partnership may have together.',
  },
  S3_ENDPOINT: {
    schema: url('http', 'https'),
    shown: 'none: files lie in the data folder',
    allowed: 'an address like https://s3.example.org',
    meaning:
      'S3-compatible store that keeps the files instead of the data folder; the other S3 settings go with it.',
  },
  S3_BUCKET: {
    schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    shown: 'needed with S3_ENDPOINT',
    allowed: 'the name of a bucket that exists',
    meaning: 'Bucket in which only Silta keeps things.',
  },
  S3_REGION: {
    schema: z.string().regex(/^[\w-]{1,40}$/),
    fallback: 'us-east-1',
    allowed: 'the name of a region',
    meaning: 'Region of the bucket; most stores other than Amazon’s take any.',
  },
  S3_ACCESS_KEY: {
    schema: z.string().min(1).max(1_000),
    shown: 'needed with S3_ENDPOINT',
    secret: true,
    allowed: 'a text',
    meaning: 'Id of the key with which Silta reads, writes, lists and deletes in the bucket.',
  },
  S3_SECRET_KEY: {
    schema: z.string().min(1).max(1_000),
    shown: 'needed with S3_ENDPOINT',
    secret: true,
    allowed: 'a text',
    meaning: 'The secret of that key.',
  },
} satisfies Record<string, Setting>;

export interface FileSettings {
  /** Of one file. */
  uploadBytes: number;
  /** Of all files of a partnership. */
  partnershipBytes: number;
  /** null: below the data folder. */
  s3: S3Settings | null;
}

type FileRow = keyof typeof fileRows;
type Read = <N extends FileRow>(name: N) => z.output<(typeof fileRows)[N]['schema']> | undefined;

export function filesOf(read: Read, wrong: string[]): FileSettings {
  return {
    uploadBytes: (read('UPLOAD_MAX_MB') ?? 0) * 1_000_000,
    partnershipBytes: (read('PARTNERSHIP_MAX_MB') ?? 0) * 1_000_000,
    s3: s3Of(
      {
        endpoint: read('S3_ENDPOINT'),
        bucket: read('S3_BUCKET'),
        region: read('S3_REGION'),
        accessKey: read('S3_ACCESS_KEY'),
        secretKey: read('S3_SECRET_KEY'),
      },
      wrong,
    ),
  };
}

/** All of them or none, but for the region. */
function s3Of(
  given: { [K in keyof S3Settings]: S3Settings[K] | undefined },
  wrong: string[],
): S3Settings | null {
  const { endpoint, bucket, region = '', accessKey, secretKey } = given;
  if (endpoint === undefined) {
    if (bucket !== undefined || accessKey !== undefined || secretKey !== undefined)
      wrong.push('S3_ENDPOINT must be set where other S3 settings are.');
    return null;
  }
  if (bucket !== undefined && accessKey !== undefined && secretKey !== undefined)
    return { endpoint, bucket, region, accessKey, secretKey };
  wrong.push('S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY must be set together with S3_ENDPOINT.');
  return null;
}
