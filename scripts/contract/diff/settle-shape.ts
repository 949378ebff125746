// Removes from a shape what has no effect: limits of types that it does not admit, or that its listed values keep anyway.
import { shapeLimits } from './limits.ts';
import {
  type Bound,
  commonTypes,
  isUntyped,
  type JsonType,
  type Limit,
  openShape,
  type Shape,
  typeOfValue,
} from './shape.ts';

const TYPES_OF_BOUNDS: Readonly<Record<Bound, JsonType>> = {
  minLength: 'string',
  maxLength: 'string',
  minItems: 'array',
  maxItems: 'array',
  minProperties: 'object',
  maxProperties: 'object',
};

/** The same shape, said with as little as possible. */
export function settleShape(shape: Shape): Shape {
  const steps = [
    integerByMultiple,
    onlyAdmittedTypes,
    wholeNumberLimits,
    onlyPossibleValues,
    closedByUnevaluated,
  ];
  const settled = steps.reduce((current, step) => step(current), shape);
  const impossible = settled.types.size === 0 || settled.values?.size === 0 || isNotAnything(settled);
  return impossible ? { ...openShape(shape.pointer), never: true, component: shape.component } : settled;
}

function isNotAnything({ not }: Shape): boolean {
  return not !== undefined && (not.node === true || JSON.stringify(not.node) === '{}');
}

/** A multiple of a whole number is a whole number. */
function integerByMultiple(shape: Shape): Shape {
  const { multipleOf } = shape;
  const whole = multipleOf !== undefined && Number.isInteger(multipleOf);
  if (!whole || isUntyped(shape.types)) return shape;
  const types = new Set([...shape.types].map((type) => (type === 'number' ? 'integer' : type)));
  return { ...shape, types, multipleOf: multipleOf === 1 ? undefined : multipleOf };
}

function onlyAdmittedTypes(shape: Shape): Shape {
  const { types } = shape;
  const isText = types.has('string');
  const isNumber = types.has('number') || types.has('integer');
  const isArray = types.has('array');
  const isMap = types.has('object');
  const open = openShape(shape.pointer);
  return {
    ...shape,
    bounds: new Map([...shape.bounds].filter(([bound]) => types.has(TYPES_OF_BOUNDS[bound]))),
    patterns: isText ? shape.patterns : [],
    ...(isText || isNumber ? {} : { format: undefined }),
    ...(isNumber ? {} : { lower: undefined, upper: undefined, multipleOf: undefined }),
    ...(isArray
      ? {}
      : {
          items: undefined,
          prefixItems: [],
          contains: undefined,
          uniqueItems: false,
          unevaluatedItems: undefined,
        }),
    ...(isMap
      ? {}
      : {
          properties: open.properties,
          required: open.required,
          additional: undefined,
          unevaluatedProperties: undefined,
          patternProperties: open.patternProperties,
          propertyNames: undefined,
          dependentRequired: open.dependentRequired,
          dependentSchemas: open.dependentSchemas,
        }),
    contains: shape.contains && shape.contains.min === 0 && !shape.contains.max ? undefined : shape.contains,
  };
}

/** For whole numbers `> 0` is `≥ 1`. */
function wholeNumberLimits(shape: Shape): Shape {
  if (!shape.types.has('integer') || shape.types.has('number')) return shape;
  return { ...shape, lower: whole(shape.lower, 1), upper: whole(shape.upper, -1) };
}

function whole(limit: Limit | undefined, step: 1 | -1): Limit | undefined {
  if (limit === undefined) return undefined;
  const { value, exclusive } = limit;
  const nearest = step === 1 ? Math.ceil(value) : Math.floor(value);
  return { value: exclusive && nearest === value ? value + step : nearest, exclusive: false };
}

/** Listed values that the other keywords rule out are none; and what the rest keep anyway need not be said. */
function onlyPossibleValues(shape: Shape): Shape {
  if (shape.values === undefined) return shape;
  const values = new Map(
    [...shape.values].filter(
      ([, value]) =>
        commonTypes(shape.types, new Set([typeOfValue(value)])).size > 0 && shapeLimits(shape, value),
    ),
  );
  const types = commonTypes(shape.types, new Set([...values.values()].map(typeOfValue)));
  const listed = {
    ...shape,
    values,
    types,
    patterns: [],
    bounds: new Map(),
    lower: undefined,
    upper: undefined,
  };
  const isEveryBoolean = types.size === 1 && types.has('boolean') && values.size === 2;
  return isEveryBoolean ? { ...listed, values: undefined } : { ...listed, format: undefined };
}

/** Without compositions nothing but the declared properties is evaluated, so both keywords say the same. */
function closedByUnevaluated(shape: Shape): Shape {
  const compositions = shape.allOf.length + shape.anyOf.length + shape.oneOf.length;
  const isSimple = compositions === 0 && shape.condition === undefined && shape.dependentSchemas.size === 0;
  if (!isSimple) return shape;
  const properties =
    shape.unevaluatedProperties && shape.additional === undefined
      ? { additional: shape.unevaluatedProperties, unevaluatedProperties: undefined }
      : {};
  const items =
    shape.unevaluatedItems && shape.items === undefined && shape.contains === undefined
      ? { items: shape.unevaluatedItems, unevaluatedItems: undefined }
      : {};
  return { ...shape, ...properties, ...items };
}
