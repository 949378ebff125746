// The contract's rules for requests that change something: repeating one has no second effect, and none overwrites what
// its sender has not seen.
import {
  type ContractDocument,
  hasHeader,
  type LocatedOperation,
  operationsOf,
  type Parameter,
  parametersOf,
  responsesOf,
} from '../document.ts';

// Answers that hold tokens or secrets are never stored, and signing out twice does no harm. Nothing else belongs here.
const WITHOUT_KEY = new Set(['login', 'refreshToken', 'logout', 'createApiKey', 'createWebhookEndpoint']);
// Where a second effect would cost somebody money, no request without a key is taken.
const MONEY = new Set(['payOrder', 'adminRefundOrder', 'adminCreditWallet']);

/** What keeps the operations from being repeated or refused safely, one line each. */
export function safeRequestProblems(contract: ContractDocument): string[] {
  const located = operationsOf(contract);
  return [
    ...located.flatMap((operation) => [
      ...keyProblems(contract, operation),
      ...preconditionProblems(contract, operation),
    ]),
    ...missingTags(contract, located),
  ];
}

function keyProblems(contract: ContractDocument, { label, method, operation }: LocatedOperation): string[] {
  const { operationId = '' } = operation;
  const key = headerParameter(contract, operation, 'Idempotency-Key');
  const problems: string[] = [];
  if (key === undefined) {
    if (method === 'POST' && !WITHOUT_KEY.has(operationId)) {
      problems.push(
        'is a POST without the parameter Idempotency-Key: add it, so that the request can be repeated.',
      );
    }
    return problems.map((problem) => `${label}: ${problem}`);
  }
  if (WITHOUT_KEY.has(operationId)) {
    problems.push('stores no answers, so a key has no effect: remove the parameter Idempotency-Key.');
  }
  if (MONEY.has(operationId) && key.required !== true) {
    problems.push('moves money, so the parameter Idempotency-Key is required: set `required: true`.');
  }
  if (!MONEY.has(operationId) && key.required === true) {
    problems.push(
      'requires an Idempotency-Key: make it optional, or add the operation to those that move money.',
    );
  }
  for (const code of ['IDEMPOTENCY_KEY_IN_USE', 'IDEMPOTENCY_KEY_REUSED']) {
    if (!operation['x-error-codes']?.includes(code)) {
      problems.push(
        `takes an Idempotency-Key, so it can answer ${code}: list the code and declare its response.`,
      );
    }
  }
  for (const status of successesWithout(contract, operation, 'Idempotency-Replayed')) {
    problems.push(`the response ${status} can be a replayed one: declare the header Idempotency-Replayed.`);
  }
  return problems.map((problem) => `${label}: ${problem}`);
}

function preconditionProblems(contract: ContractDocument, { label, operation }: LocatedOperation): string[] {
  if (headerParameter(contract, operation, 'If-Match') === undefined) return [];
  const problems: string[] = [];
  if (!operation.responses?.['412'] || !operation['x-error-codes']?.includes('VERSION_MISMATCH')) {
    problems.push(
      'takes If-Match, so it can answer 412 VERSION_MISMATCH: list the code and declare its response.',
    );
  }
  for (const status of successesWithout(contract, operation, 'ETag')) {
    problems.push(
      `takes If-Match, so the response ${status} tells the new version: declare the header ETag.`,
    );
  }
  return problems.map((problem) => `${label}: ${problem}`);
}

/** Whoever reads a resource that takes If-Match elsewhere must get the ETag to send there. */
function missingTags(contract: ContractDocument, located: readonly LocatedOperation[]): string[] {
  const guarded = new Set(
    located
      .filter(({ operation }) => headerParameter(contract, operation, 'If-Match') !== undefined)
      .flatMap(({ operation }) => successSchemas(contract, operation)),
  );
  return located
    .filter(({ operation }) => headerParameter(contract, operation, 'If-Match') === undefined)
    .filter(({ operation }) => successSchemas(contract, operation).some((schema) => guarded.has(schema)))
    .flatMap(({ label, operation }) =>
      successesWithout(contract, operation, 'ETag').map(
        (status) =>
          `${label}: the response ${status} is of a resource that takes If-Match elsewhere: declare the header ETag.`,
      ),
    );
}

function successSchemas(contract: ContractDocument, operation: LocatedOperation['operation']): string[] {
  return responsesOf(contract, operation)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, response]) => Object.values(response.content ?? {}))
    .map((media) => media.schema?.$ref)
    .filter((reference) => typeof reference === 'string');
}

function successesWithout(
  contract: ContractDocument,
  operation: LocatedOperation['operation'],
  header: string,
): string[] {
  return responsesOf(contract, operation)
    .filter(([status, response]) => status.startsWith('2') && !hasHeader(response, header))
    .map(([status]) => status);
}

function headerParameter(
  contract: ContractDocument,
  operation: LocatedOperation['operation'],
  name: string,
): Parameter | undefined {
  return parametersOf(contract, operation).find(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === name.toLowerCase(),
  );
}
