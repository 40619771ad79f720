/** Takes the entries of a checked archive into a database and a folder, and reads them again. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { CopyStreamQuery } from 'pg-copy-streams';
import { ArchiveProblem } from './archiveProblem.ts';
import { kindOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { copyIn, copyOut, tablesOf } from './schema.ts';
import type { Table } from './schema.ts';
import type { Entry } from './tar.ts';

export class Loading {
  /** The table whose parts are coming. */
  #open: { name: string; rows: CopyStreamQuery } | null = null;

  private constructor(
    private readonly client: ClientBase,
    private readonly folder: string,
    private readonly manifest: Manifest,
    private readonly tables: ReadonlyMap<string, Table>,
  ) {}

  /** The tables of the archive must be those that the database has by now. */
  static async into(client: ClientBase, folder: string, manifest: Manifest): Promise<Loading> {
    const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
    for (const [name, { columns }] of Object.entries(manifest.tables)) {
      const known = new Set(tables.get(name)?.columns);
      if (!columns.every((column) => known.has(column)))
        throw new ArchiveProblem(
          `The archive does not fit the version it names: table ${name} is another one.`,
        );
    }
    return new Loading(client, folder, manifest, tables);
  }

  async take(entry: Entry): Promise<void> {
    const kind = kindOf(entry.name);
    if (kind === 'manifest') return;
    if ('table' in kind) await this.#takeRows(kind.table, entry);
    else await this.#takeFile(kind.file, entry);
  }

  /** Every table again, as it lies in the database now. */
  async end(): Promise<void> {
    await this.#closeTable();
    for (const [name, { columns, rows, sha256 }] of Object.entries(this.manifest.tables)) {
      const table = this.tables.get(name);
      if (!table) continue;
      const hash = createHash('sha256');
      const stream = this.client.query(copyTo(copyOut({ ...table, columns })));
      for await (const chunk of stream as AsyncIterable<Buffer>) hash.update(chunk);
      if (stream.rowCount !== rows || hash.digest('hex') !== sha256)
        throw new ArchiveProblem(
          `Table ${name} is not in the database as it is in the archive. Nothing was changed.`,
        );
    }
  }

  async #takeRows(name: string, { content }: Entry): Promise<void> {
    if (this.#open?.name !== name) await this.#closeTable();
    const { columns = [] } = this.manifest.tables[name] ?? {};
    this.#open ??= { name, rows: this.#copyInto(name, columns) };
    const { rows } = this.#open;
    for await (const chunk of content) if (!rows.write(chunk)) await once(rows, 'drain');
  }

  #copyInto(name: string, columns: readonly string[]): CopyStreamQuery {
    const rows = this.client.query(copyFrom(copyIn(name, columns)));
    // Thrown where somebody waits for it: at the next chunk or at the end.
    rows.on('error', () => undefined);
    return rows;
  }

  async #closeTable(): Promise<void> {
    const rows = this.#open?.rows;
    this.#open = null;
    if (!rows) return;
    rows.end();
    await finished(rows);
  }

  async #takeFile(path: string, { content }: Entry): Promise<void> {
    await this.#closeTable();
    const to = join(this.folder, path);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    const file = await open(to, 'wx', 0o600);
    try {
      for await (const chunk of content) await file.appendFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
