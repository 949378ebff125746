// Whether a single value keeps the limits of a shape; listed values that do not are no values.
import type { Shape } from './shape.ts';

/** Whether the value keeps the shape's limits of length, size and pattern; limits of other types do not concern it. */
export function shapeLimits(shape: Shape, value: unknown): boolean {
  if (typeof value === 'string') return keepsTextLimits(shape, value);
  return typeof value !== 'number' || keepsNumberLimits(shape, value);
}

function keepsTextLimits({ bounds, patterns }: Shape, value: string): boolean {
  // JSON Schema counts characters, not the units of UTF-16.
  const length = [...value].length;
  const fits = length >= (bounds.get('minLength') ?? 0) && length <= (bounds.get('maxLength') ?? length);
  return fits && patterns.every((pattern) => matches(pattern, value));
}

function keepsNumberLimits({ lower, upper, multipleOf }: Shape, value: number): boolean {
  const above = lower === undefined || value > lower.value || (value === lower.value && !lower.exclusive);
  const below = upper === undefined || value < upper.value || (value === upper.value && !upper.exclusive);
  return above && below && (multipleOf === undefined || isMultiple(value, multipleOf));
}

/** Whether `value` is a multiple of `step`, also where both are decimal fractions. */
export function isMultiple(value: number, step: number): boolean {
  const ratio = value / step;
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    // A pattern of another dialect is no reason to drop the value.
    return true;
  }
}
