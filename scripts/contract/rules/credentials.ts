// The contract's rules for API keys: each operation says which scope lets a key in or admits none, and every list of the
// scopes is the same.
import {
  API_KEY_SCHEME,
  type ContractDocument,
  isObject,
  operationsOf,
  type SecurityRequirement,
} from '../document.ts';

// A key neither signs in nor makes keys nor hands out roles: whoever stole it would keep what it gave after its revocation.
const WITHOUT_API_KEY = new Set([
  'logout',
  'getCurrentUser',
  'createApiKey',
  'listApiKeys',
  'revokeApiKey',
  'adminUpdateUserRole',
]);

/** Operations without a scope or with a wrong one, and lists of scopes that differ, one line each. */
export function credentialProblems(contract: ContractDocument): string[] {
  const scheme = contract.components?.securitySchemes?.[API_KEY_SCHEME];
  if (scheme === undefined) return [];
  const catalogue = isObject(scheme['x-scopes']) ? scheme['x-scopes'] : {};
  const scopes = Object.keys(catalogue);
  return [
    ...catalogueProblems(catalogue),
    ...requestProblems(contract, scopes),
    ...operationsOf(contract).flatMap(({ label, operation }) =>
      problemsOfOperation(operation.operationId ?? '', operation.security ?? [], scopes).map(
        (problem) => `${label}: ${problem}`,
      ),
    ),
  ];
}

function catalogueProblems(catalogue: { readonly [scope: string]: unknown }): string[] {
  return Object.entries(catalogue).flatMap(([scope, meaning]) => [
    ...(/^[a-z]+:[a-z]+$/.test(scope) ? [] : [`${scope}: a scope is written as in orders:read.`]),
    ...(typeof meaning === 'string' && meaning.endsWith('.')
      ? []
      : [`${scope}: say in a sentence what the scope lets a key do.`]),
  ]);
}

/** What can be asked for is what there is. */
function requestProblems(contract: ContractDocument, scopes: readonly string[]): string[] {
  const request = contract.components?.schemas?.CreateApiKeyRequest?.properties;
  if (!isObject(request) || !isObject(request.scopes) || !isObject(request.scopes.items)) return [];
  const { enum: asked } = request.scopes.items;
  if (JSON.stringify(asked) === JSON.stringify(scopes)) return [];
  return [
    'CreateApiKeyRequest.scopes: does not list the scopes of x-scopes in their order: make them the same.',
  ];
}

function problemsOfOperation(
  operationId: string,
  security: readonly SecurityRequirement[],
  scopes: readonly string[],
): string[] {
  if (security.length === 0) return [];
  const asked = security.flatMap((alternative) => {
    const needed = alternative[API_KEY_SCHEME];
    return needed === undefined ? [] : [needed];
  });
  if (WITHOUT_API_KEY.has(operationId)) {
    return asked.length === 0 ? [] : [`admits no API key: remove ${API_KEY_SCHEME} from its security.`];
  }
  const [needed] = asked;
  if (asked.length !== 1 || needed?.length !== 1 || security.some(joinsSchemes)) {
    return [
      `needs one alternative with ${API_KEY_SCHEME} alone and one scope: add it, or name the operation among those without.`,
    ];
  }
  return needed.every((scope) => scopes.includes(scope))
    ? []
    : [`asks for the scope ${needed[0]}, which x-scopes does not have: correct it, or add it there.`];
}

/** The server takes one credential a request. */
function joinsSchemes(alternative: SecurityRequirement): boolean {
  return Object.keys(alternative).length !== 1;
}
