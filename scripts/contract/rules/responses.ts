// The contract's rules for responses: whatever can happen to a request is declared, in one envelope, with an example and
// with the headers that tell the client what to do next.
import {
  admissionOf,
  type ContractDocument,
  errorCodeIn,
  examplesOf,
  hasHeader,
  isObject,
  type JsonObject,
  type LocatedOperation,
  operationsOf,
  type Payload,
  parametersOf,
  resolve,
  responsesOf,
} from '../document.ts';

const ERROR_ENVELOPE = '#/components/schemas/ErrorEnvelope';
const ENVELOPE_MEMBERS = ['success', 'data', 'error', 'requestId', 'timestamp'];
const WAIT_STATUSES = new Set(['429', '503']);
// What they create is read in a list only, the wallet's transactions or the order's history, and has no address of its own.
const CREATE_WITHOUT_ADDRESS = new Set(['adminCreditWallet', 'adminRefundOrder', 'createApiKey']);

/** What the responses of the operations lack, one line each. */
export function responseProblems(contract: ContractDocument): string[] {
  return operationsOf(contract).flatMap((located) => {
    const responses = responsesOf(contract, located.operation);
    return [
      ...missingStatuses(contract, located),
      ...responses.flatMap(([status, response]) => [
        ...bodyProblems(contract, status, response),
        ...headerProblems(contract, located, status, response).map(
          (problem) => `response ${status} ${problem}`,
        ),
      ]),
    ].map((problem) => `${located.label}: ${problem}`);
  });
}

/** The statuses that an operation of this kind can answer with whatever it does, each with the reason. */
function expectedStatuses(
  contract: ContractDocument,
  { operation }: LocatedOperation,
): [status: string, reason: string][] {
  const parameters = parametersOf(contract, operation);
  const security = operation.security ?? [];
  const { roles, scopes } = admissionOf(security);
  const hasBody = operation.requestBody !== undefined;
  const expected: [string, string, boolean][] = [
    ['400', 'its input can be invalid', hasBody || parameters.length > 0],
    ['401', 'its caller has to sign in', security.length > 0],
    ['403', 'its caller needs a role or a scope', roles.length + scopes.length > 0],
    [
      '404',
      'its path names something that may not exist',
      parameters.some((parameter) => parameter.in === 'path'),
    ],
    ['413', 'its body can be too large', hasBody],
    ['415', 'its body can be of another media type', hasBody],
    ['429', 'it can be called too often', true],
    ['500', 'it can break', true],
    ['503', 'its database can be away', true],
  ];
  return expected.filter(([, , applies]) => applies).map(([status, reason]) => [status, reason]);
}

function missingStatuses(contract: ContractDocument, located: LocatedOperation): string[] {
  const declared = Object.keys(located.operation.responses ?? {});
  const unclear = declared.filter((status) => !/^[1-5]\d\d$/.test(status));
  return [
    ...expectedStatuses(contract, located)
      .filter(([status]) => !declared.includes(status))
      .map(([status, reason]) => `does not declare the response ${status}, although ${reason}: add it.`),
    ...unclear.map(
      (status) =>
        `declares the response ${status}: write each status out, as the code is generated from them.`,
    ),
  ];
}

function bodyProblems(contract: ContractDocument, status: string, response: Payload): string[] {
  const bodies = Object.entries(response.content ?? {});
  const problems = bodies
    .filter(([, media]) => media.example === undefined && Object.keys(media.examples ?? {}).length === 0)
    .map(
      ([mediaType]) =>
        `the response ${status} (${mediaType}) has no example: add one that the mock can answer with.`,
    );
  if (/^[45]/.test(status)) {
    const shared = bodies.every(
      ([mediaType, media]) => mediaType === 'application/json' && media.schema?.$ref === ERROR_ENVELOPE,
    );
    if (bodies.length !== 1 || !shared) {
      problems.push(
        `the response ${status} is a failure: give it one body, application/json with ${ERROR_ENVELOPE}.`,
      );
    }
  } else {
    for (const [mediaType, media] of bodies) {
      if (mediaType === 'application/json' && !isEnvelope(contract, media.schema)) {
        problems.push(
          `the response ${status} is not in the envelope: require ${ENVELOPE_MEMBERS.join(', ')} in its schema.`,
        );
      }
    }
  }
  return problems;
}

function isEnvelope(contract: ContractDocument, node: JsonObject | undefined): boolean {
  const schema = resolve<unknown>(contract, node);
  if (!isObject(schema) || !isObject(schema.properties) || !Array.isArray(schema.required)) return false;
  const { properties, required } = schema;
  return ENVELOPE_MEMBERS.every((member) => member in properties && required.includes(member));
}

function headerProblems(
  contract: ContractDocument,
  { operation }: LocatedOperation,
  status: string,
  response: Payload,
): string[] {
  const problems: string[] = [];
  const codes = examplesOf(contract, response).map(([, value]) => errorCodeIn(value));
  const asksToWait = WAIT_STATUSES.has(status) || codes.includes('IDEMPOTENCY_KEY_IN_USE');
  if (asksToWait && !hasHeader(response, 'Retry-After')) {
    problems.push('asks the client to wait without saying how long: declare the header Retry-After.');
  }
  const hasAddress = !CREATE_WITHOUT_ADDRESS.has(operation.operationId ?? '');
  if (status === '201' && hasAddress && !hasHeader(response, 'Location')) {
    problems.push('does not say where the new resource is: declare the header Location.');
  }
  return problems;
}
