// Reads CSV as RFC 4180 defines it, strictly: what a careless reader would forgive fails.

/** The records of the text, each as its fields. Throws where the text departs from the format. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  // A field is quoted, with quotes doubled inside, or holds none of the characters that have a meaning.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (field.lastIndex < text.length) {
    const start = field.lastIndex;
    const match = field.exec(text);
    if (match === null)
      throw new Error(`No CSV at ${start}: ${JSON.stringify(text.slice(start, start + 60))}`);
    const [, quoted, plain = '', end] = match;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  if (record.length > 0) throw new Error('The last record has no end.');
  return records;
}

/** The records after the first, under the names that the first one gives them. */
export function readCsvTable(text: string): Record<string, string>[] {
  const [names = [], ...records] = readCsv(text);
  return records.map((record) => {
    if (record.length !== names.length) throw new Error(`A record has ${record.length} fields.`);
    return Object.fromEntries(names.map((name, index) => [name, record[index] ?? '']));
  });
}
