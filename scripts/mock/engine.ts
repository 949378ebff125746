// Answers requests with Prism as the contract's examples do, and as the real server does where Prism would do otherwise.
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpConfig,
  type IHttpRequest,
} from '@stoplight/prism-http';
import type { ContractDocument } from '../contract/document.ts';
import { type MockAnswer, type MockRequest, realistic, refusal } from './realistic.ts';
import { routesOf } from './routes.ts';

type Operations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;

/** Prism's log says nothing that its answers do not say. */
function silentLogger() {
  const silent = () => {};
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'success', 'start'];
  const logger: Record<string, unknown> = Object.fromEntries(levels.map((level) => [level, silent]));
  logger.child = () => logger;
  return logger as unknown as NonNullable<Parameters<typeof createInstance>[1]>['logger'];
}

/** What the header `Prefer` asks for, as in `code=409, example=outOfStock` or `dynamic=true`. */
function preferenceOf(header = ''): IHttpConfig['mock'] {
  const wanted = Object.fromEntries(
    [...header.matchAll(/(\w+)\s*=\s*"?([^\s",;]+)/g)].map(([, name, value]) => [name, value]),
  );
  return {
    dynamic: wanted.dynamic === 'true',
    ...(wanted.code === undefined ? {} : { code: Number(wanted.code) }),
    ...(wanted.example === undefined ? {} : { exampleKey: wanted.example }),
    ...(wanted.seed === undefined ? {} : { seed: wanted.seed }),
  };
}

/** The schema with its objects closed, as made-up data would otherwise have members that nobody declared. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy ? { additionalProperties: false, ...copy } : copy;
}

/** The operations without the 422 that Prism would take for the answer to an invalid request. */
function withoutUnprocessable(operations: Operations): Operations {
  return operations.map((operation) => ({
    ...operation,
    responses: operation.responses.filter(({ code }) => code !== '422') as typeof operation.responses,
  }));
}

const BODY_HEADERS = new Set(['content-type', 'content-length', 'transfer-encoding']);

function withoutBodyHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !BODY_HEADERS.has(name)));
}

/** Returns what answers a request; the server around it only carries. */
export async function createMockEngine(
  contract: ContractDocument,
): Promise<(request: MockRequest) => Promise<MockAnswer>> {
  const operations = await getHttpOperationsFromSpec({
    ...contract,
    components: { ...contract.components, schemas: closed(contract.components?.schemas) },
  });
  const operationsForInvalid = withoutUnprocessable(operations);
  const routeTo = routesOf(contract);
  const catalogue = contract['x-error-catalogue'] ?? {};
  const config: IHttpConfig = {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const prism = createInstance(config, { logger: silentLogger() });

  return async (request) => {
    const route = routeTo(request.method, request.path);
    // An operation that takes no body ignores the one that is sent, as the real server does.
    const takesBody = route?.hasBody ?? true;
    const headers = takesBody ? { ...request.headers } : withoutBodyHeaders(request.headers);
    // The name of a scheme is the same in capital and in small letters, but not to Prism.
    if (headers.authorization !== undefined) {
      headers.authorization = headers.authorization.replace(/^bearer /i, 'Bearer ');
    }
    const input: IHttpRequest = {
      method: request.method.toLowerCase() as IHttpRequest['method'],
      url: { path: request.path, query: { ...request.query } },
      headers,
      body: takesBody ? request.body : undefined,
    };
    const mock = preferenceOf(request.headers.prefer);
    const ask = (among: Operations) => prism.request(input, among, { ...config, mock })();

    let outcome = await ask(operations);
    if (outcome._tag === 'Right' && outcome.right.validations.input.length > 0) {
      outcome = await ask(operationsForInvalid);
    }
    if (outcome._tag === 'Left') return refusal(outcome.left, request, catalogue);
    const { output, validations } = outcome.right;
    return realistic(output, {
      request,
      violations: validations.input,
      route,
      madeUp: mock.dynamic,
    });
  };
}
