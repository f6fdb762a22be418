import { writeSync } from 'node:fs';

import { openDatabase } from '../open-database.ts';
import { createUnitOfWork } from '../unit-of-work.ts';

// Run as a process of its own by the crash test: writes rows until it is killed and prints each id after its commit.
const file = process.argv[2];
if (file === undefined) throw new Error('Usage: node write-until-killed.ts <database file>');
const opened = openDatabase({ file });
if (!opened.ok) throw new Error(`The database did not open: ${opened.error.code}`);
const { client } = opened.value;
client.exec('CREATE TABLE IF NOT EXISTS written (id INTEGER PRIMARY KEY, half TEXT NOT NULL) STRICT');
const insert = client.prepare('INSERT INTO written (id, half) VALUES (?, ?)');
const last = client.prepare<[], number>('SELECT coalesce(max(id), 0) FROM written').pluck();
const unitOfWork = createUnitOfWork(client, null);
for (;;) {
  const id = unitOfWork.write(() => {
    const first = (last.get() ?? 0) + 1;
    insert.run(first, 'first');
    insert.run(first + 1, 'second');
    return first + 1;
  });
  writeSync(1, `${id}\n`);
}
