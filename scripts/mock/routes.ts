// Finds the operation that a request is meant for, with what Prism does not tell of it.
import { type ContractDocument, operationsOf, parametersOf } from '../contract/document.ts';

/** What the mock needs to know of an operation. */
export interface Route {
  readonly hasBody: boolean;
  /** Whether everybody may call it. */
  readonly isPublic: boolean;
  readonly parameterNames: readonly string[];
}

/** Returns what finds the route of a method and a path. */
export function routesOf(contract: ContractDocument): (method: string, path: string) => Route | undefined {
  const routes = operationsOf(contract).map(({ method, path, operation }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    parameterCount: path.split('{').length - 1,
    route: {
      hasBody: operation.requestBody !== undefined,
      isPublic: operation.security?.length === 0,
      parameterNames: parametersOf(contract, operation).map(({ name }) => name),
    },
  }));
  // A path that is written out takes precedence over one with a parameter in the same place.
  routes.sort((one, other) => one.parameterCount - other.parameterCount);
  return (method, path) =>
    routes.find((candidate) => candidate.method === method && candidate.pattern.test(path))?.route;
}
