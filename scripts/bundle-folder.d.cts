// The types of what names the folder of a bundle.
export const BUNDLES: string;
export function bundleFolder(): string;
