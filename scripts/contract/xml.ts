// Writes text into the XML of the reports.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** The text for an element or an attribute; other control characters have no place in XML at all. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? '').replace(/\p{Cc}/gu, ' ');
}
