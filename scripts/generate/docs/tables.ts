// The tables of the documentation that follow from the contract: every error code, and every move of an order.
import {
  type CatalogueEntry,
  type ContractDocument,
  type LocatedOperation,
  operationsOf,
} from '../../contract/document.ts';
import { escapeHtml, type RenderContext, renderCode, renderSentence } from './markdown.ts';
import type { Transition } from './state-diagram.ts';

/** Every move of an order. */
export function transitionTable(transitions: readonly Transition[]): string {
  const rows = transitions.map(
    ({ from, to, actors, effect }) =>
      `<tr><td data-label="From">${from === null ? 'new' : `<code>${from}</code>`}</td><td data-label="To"><code>${to}</code></td><td data-label="Who">${actors.map((actor) => actor.toLowerCase()).join(', ')}</td><td data-label="What happens">${renderSentence(effect)}</td></tr>`,
  );
  return `<table class="stack"><thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Who</th><th scope="col">What happens</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** Every error code: what it means, what to do, and which operations answer with it. `slug` is the page it stands on. */
export function errorCatalogue(contract: ContractDocument, context: RenderContext, slug: string): string {
  const operations = operationsOf(contract);
  const entries = Object.entries(contract['x-error-catalogue'] ?? {});
  const items = entries.map(([code, entry]) => errorEntry(code, entry, operations, context, slug));
  return `<div class="filter" hidden><label for="error-filter">Find an error</label><input id="error-filter" type="search" placeholder="Code, status or words" autocomplete="off"><p role="status"></p></div>
<div class="errors">
${items.join('\n')}
</div>`;
}

function errorEntry(
  code: string,
  { status, message, action }: CatalogueEntry,
  operations: readonly LocatedOperation[],
  context: RenderContext,
  slug: string,
): string {
  const answering = operations.filter(({ operation }) => operation['x-error-codes']?.includes(code));
  const names = answering.map(({ label }) => renderCode(label, context)).join(', ');
  const everywhere = answering.length === operations.length;
  const where = everywhere
    ? '<p class="where">Any operation can answer with it.</p>'
    : answering.length === 0
      ? '<p class="where">Given where there is no operation.</p>'
      : answering.length <= 3
        ? `<p class="where">${names}</p>`
        : `<details class="where"><summary>${answering.length} operations</summary><p>${names}</p></details>`;
  const id = escapeHtml(context.links.id(slug, code));
  const kind = status >= 500 ? 'server' : 'client';
  return `<section class="error ${kind}" id="${id}" aria-labelledby="${id}-name"><h3 id="${id}-name"><a href="${context.links.page(slug, code)}"><code>${code}</code></a> <span class="status">${status}</span></h3><p>${renderSentence(message)}</p><p class="do"><strong>What to do:</strong> ${renderSentence(action)}</p>${where}</section>`;
}
