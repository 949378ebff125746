// Pieces of products as requests name them: a product that is named twice counts once, with all its pieces.

/** Pieces of a product. */
export interface Item {
  readonly productId: string;
  readonly quantity: number;
}

/** Adds up the items of one product, in the order in which the products are first named; ids come out in lower case. */
export function mergeItems(items: readonly Item[]): Item[] {
  const quantities = new Map<string, number>();
  for (const { productId, quantity } of items) {
    const id = productId.toLowerCase();
    quantities.set(id, (quantities.get(id) ?? 0) + quantity);
  }
  return [...quantities].map(([productId, quantity]) => ({ productId, quantity }));
}
