// Reads what a PDF of ours says, the way a PDF reader does: through its table of objects, its fonts and their maps from
// glyphs to characters. It understands only files whose streams are not compressed.

export interface ReadPdf {
  readonly title: string;
  /** The texts of each page, in the order in which they were written. */
  readonly pages: readonly (readonly string[])[];
}

/** Reads the file. Throws when its structure is broken. */
export function readPdf(file: Buffer): ReadPdf {
  const text = file.toString('latin1');
  if (!text.startsWith('%PDF-1.') || !text.trimEnd().endsWith('%%EOF'))
    throw new Error('This is no whole PDF.');
  const objects = objectsOf(text);
  const object = (reference: string | undefined): string => {
    const found = objects.get(Number(reference));
    if (found === undefined) throw new Error(`The PDF has no object ${reference}.`);
    return found;
  };
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const info = object(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  const title = /\((.*)\)/.exec(object(/\/Title (\d+) 0 R/.exec(info)?.[1]))?.[1] ?? '';
  const root = object(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const tree = object(/\/Pages (\d+) 0 R/.exec(root)?.[1]);
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  return {
    title,
    pages: [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => {
      const page = object(id);
      const resources = object(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => {
          const map = object(/\/ToUnicode (\d+) 0 R/.exec(object(font))?.[1]);
          return [name, charactersOf(map)] as const;
        }),
      );
      return textsOf(object(/\/Contents (\d+) 0 R/.exec(page)?.[1]), fonts);
    }),
  };
}

/** The objects by number, each found where the table says. */
function objectsOf(text: string): Map<number, string> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(text)?.[1]);
  const [, count = '0'] = /^xref\s+0 (\d+)/.exec(text.slice(start)) ?? [];
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  if (offsets.length + 1 !== Number(count)) throw new Error('The table of objects is not complete.');
  return new Map(
    offsets.map((offset, index) => {
      const head = `${index + 1} 0 obj`;
      if (!text.startsWith(head, offset))
        throw new Error(`The object ${index + 1} is not where the table says.`);
      return [index + 1, text.slice(offset, text.indexOf('\nendobj', offset))];
    }),
  );
}

/** Glyph → characters. */
function charactersOf(map: string): string[] {
  const list = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)].map(([, one]) => one).join(' ');
  return [...list.matchAll(/<([^>]*)>/g)].map(([, codes = '']) =>
    String.fromCharCode(...codes.split(' ').map((code) => Number.parseInt(code, 16))),
  );
}

function textsOf(content: string, fonts: ReadonlyMap<string | undefined, readonly string[]>): string[] {
  let characters: readonly string[] = [];
  const texts: string[] = [];
  for (const [, font, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? [];
    else {
      const codes = [...(glyphs ?? '').matchAll(/<([0-9a-f]*)>/g)].map(([, run]) => run).join('');
      texts.push(
        (codes.match(/.{4}/g) ?? []).map((code) => characters[Number.parseInt(code, 16)] ?? '�').join(''),
      );
    }
  }
  return texts;
}
