// HTML that can hold whatever users have written: everything put into it is escaped unless it is such HTML itself.

/** A piece of HTML in which every text is escaped. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

type Insertion = string | number | Html | readonly Html[] | null;

function sourceOf(value: Insertion): string {
  if (value === null) return '';
  if (value instanceof Html) return value.source;
  if (Array.isArray(value)) return value.map((piece: Html) => piece.source).join('');
  return escaped(String(value));
}

/** Tags a template: texts are escaped, pieces of HTML are taken as they are, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Insertion[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(sourceOf)));
}
