// Tells what a PATCH really changes, so that a field sent with the value it has is neither written nor audited.

/** The fields that change, each with its value before and after. */
export type ChangedFields = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** Compares what is requested with the resource as the contract shows it; undefined asks for nothing. */
export function changedFields<Resource extends object>(
  present: Resource,
  requested: { readonly [Field in keyof Resource]?: Resource[Field] | undefined },
): ChangedFields {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const [field, to] of Object.entries(requested)) {
    const from = present[field as keyof Resource];
    if (to !== undefined && to !== from) changes[field] = { from, to };
  }
  return changes;
}
