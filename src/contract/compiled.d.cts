// Generated from openapi/ by `npm run generate`. Do not edit.
interface SchemaViolation {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
  message?: string;
}

interface CompiledValidator {
  (data: unknown): boolean;
  errors?: SchemaViolation[] | null;
}

declare const compiled: {
  /** By the hash of the schema. After `false`, `errors` lists every violation. */
  readonly validators: Readonly<Record<string, CompiledValidator>>;
  readonly serializers: Readonly<Record<string, (data: unknown) => string>>;
};
export = compiled;
