// Writes text of any script into a PDF: each piece in the first font that has its characters, wrapped into its column.
import { fileURLToPath } from 'node:url';

/** The PDF that is written into. */
export type Pdf = PDFKit.PDFDocument;

/** How a text looks. Sizes and widths are points. */
export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right';
}

const fontFile = (name: string) => fileURLToPath(new URL(`fonts/${name}`, import.meta.url));

// DejaVu has the scripts of Europe, Arabic and Hebrew; Droid Sans Fallback those of East Asia, in one weight. The fonts
// that every PDF knows have Western Europe only.
const FILES = {
  regular: fontFile('DejaVuSans.ttf'),
  bold: fontFile('DejaVuSans-Bold.ttf'),
  eastAsian: fontFile('DroidSansFallback.ttf'),
} as const;

type FontName = keyof typeof FILES;

/** What stands for a character that no font has. */
const UNKNOWN = '\ufffd';

/** The distance of two lines, as a multiple of the size: the fallback's glyphs are tall. */
const LINE_HEIGHT = 1.4;

/** Where the baseline of a line is, from its top, as a multiple of the size. */
const BASELINE = 1.02;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A piece of a line in one font. */
interface Run {
  readonly font: FontName;
  readonly text: string;
}

/** What pdfkit makes of a font's file; its types leave it out. */
interface OpenedFont {
  readonly hasGlyphForCodePoint: (code: number) => boolean;
}

/** The fonts that were opened, kept for the next document: to open one takes longer than to write a page. */
const opened = new Map<FontName, OpenedFont>();

/** Tells the PDF where its fonts are; each is read when it is first used. */
export function registerFonts(pdf: Pdf): void {
  for (const [name, file] of Object.entries(FILES) as [FontName, string][]) {
    pdf.registerFont(name, (opened.get(name) ?? file) as string);
  }
}

function openedFont(pdf: Pdf, name: FontName): OpenedFont {
  let font = opened.get(name);
  if (font === undefined) {
    font = (pdf.font(name) as unknown as { _font: { font: OpenedFont } })._font.font;
    opened.set(name, font);
  }
  return font;
}

/** How high the text is when it is wrapped into `width`. */
export function heightOf(pdf: Pdf, text: string, width: number, style: TextStyle): number {
  return linesOf(pdf, text, width, style).length * style.size * LINE_HEIGHT;
}

/** Writes the text with its upper left corner at `x` and `y`, wrapped into `width`, and returns its height. */
export function write(
  pdf: Pdf,
  text: string,
  place: { x: number; y: number; width: number },
  style: TextStyle,
) {
  const lines = linesOf(pdf, text, place.width, style);
  lines.forEach((line, index) => {
    const runs = runsOf(pdf, line, style.bold === true);
    const slack = place.width - widthOf(pdf, runs, style.size);
    let x = style.align === 'right' ? place.x + slack : place.x;
    const y = place.y + (index * LINE_HEIGHT + BASELINE) * style.size;
    for (const run of runs) {
      pdf.font(run.font).fontSize(style.size).fillColor(style.color);
      pdf.text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      x += pdf.widthOfString(run.text);
    }
  });
  return lines.length * style.size * LINE_HEIGHT;
}

/** Those that change others without a look of their own. */
const INVISIBLE = /[\u200b-\u200f\u2066-\u2069]|[\ufe00-\ufe0f]/;

/** Whether the font has all characters of the text. */
function hasAll(pdf: Pdf, name: FontName, text: string): boolean {
  const font = openedFont(pdf, name);
  return [...text].every(
    (character) => INVISIBLE.test(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}

const RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The pieces of a line, from left to right. */
function runsOf(pdf: Pdf, line: string, bold: boolean): Run[] {
  const fonts: readonly FontName[] = [bold ? 'bold' : 'regular', 'regular', 'eastAsian'];
  const runs: Run[] = [];
  for (const piece of inVisualOrder(line)) {
    const first = runs.length;
    for (const { segment } of graphemes.segment(piece)) {
      const font = fonts.find((name) => hasAll(pdf, name, segment));
      const run = { font: font ?? 'regular', text: font === undefined ? UNKNOWN : segment };
      const last = runs.length > first ? runs.at(-1) : undefined;
      if (last?.font === run.font) runs[runs.length - 1] = { font: run.font, text: last.text + run.text };
      else runs.push(run);
    }
  }
  return runs;
}

/**
 * The pieces of a line as they follow each other from the left: of words in a script that is written from the right, the
 * first stands to the right of the second. The font itself turns the letters of a word round.
 */
function inVisualOrder(line: string): string[] {
  const words = line.split(/( +)/);
  const pieces: string[] = [];
  let turned: string[] = [];
  words.forEach((word, index) => {
    const isSpace = word.trim() === '';
    // A space belongs to the words on both its sides, or to neither.
    const isRight = RIGHT_TO_LEFT.test(isSpace ? (words[index + 1] ?? '') : word);
    if (isRight && (!isSpace || turned.length > 0)) turned.unshift(word);
    else {
      pieces.push(...turned);
      turned = [];
      const last = pieces.length - 1;
      const canJoin = last >= 0 && !RIGHT_TO_LEFT.test(pieces[last] ?? '');
      if (canJoin) pieces[last] += word;
      else pieces.push(word);
    }
  });
  return [...pieces, ...turned];
}

function widthOf(pdf: Pdf, runs: readonly Run[], size: number): number {
  return runs.reduce((sum, { font, text }) => sum + pdf.font(font).fontSize(size).widthOfString(text), 0);
}

/** The lines of the text, broken between words, or within a word that is wider than a line. */
function linesOf(pdf: Pdf, text: string, width: number, { size, bold = false }: TextStyle): string[] {
  const fits = (line: string) => widthOf(pdf, runsOf(pdf, line, bold), size) <= width;
  const lines: string[] = [];
  let line = '';
  const add = (piece: string, space: string) => {
    const longer = line === '' ? piece : `${line}${space}${piece}`;
    if (fits(longer)) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = piece;
    }
  };
  for (const word of text.split(/[^\S\u00a0\u202f]+/).filter((piece) => piece !== '')) {
    add(word, ' ');
    if (fits(line)) continue;
    line = '';
    for (const { segment } of graphemes.segment(word)) add(segment, '');
  }
  return line === '' ? lines : [...lines, line];
}
