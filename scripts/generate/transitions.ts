// Generates the order's state machine twice, for the program and for the database, so that the two cannot disagree.
import {
  type ContractDocument,
  isObject,
  type JsonObject,
  operationsOf,
  parametersOf,
  resolve,
} from '../contract/document.ts';
import { type GeneratedFile, generatedNote } from './generated-file.ts';
import { literal } from './literal.ts';

interface Transition {
  readonly from: string | null;
  readonly to: string;
  readonly actors: readonly string[];
  readonly effect: string;
}

interface StateMachine {
  readonly statuses: readonly string[];
  readonly transitions: readonly Transition[];
}

const SOURCE = 'openapi/components/schemas/orders.yaml';

/** `src/contract/transitions.ts` and `db/repeatable/order_transitions.sql`. Throws an Error that lists what does not fit. */
export function transitionsFiles(contract: ContractDocument): GeneratedFile[] {
  const machine = readStateMachine(contract);
  return [
    { path: 'src/contract/transitions.ts', content: typescriptOf(machine) },
    { path: 'db/repeatable/order_transitions.sql', content: sqlOf(machine) },
  ];
}

function readStateMachine(contract: ContractDocument): StateMachine {
  const schema = contract.components?.schemas?.OrderStatus;
  if (!schema || !Array.isArray(schema.enum) || !Array.isArray(schema['x-transitions'])) {
    throw new Error("The contract's OrderStatus needs an enum and x-transitions.");
  }
  const machine: StateMachine = { statuses: schema.enum, transitions: schema['x-transitions'] };
  const problems = [...machineProblems(machine), ...enumProblems(contract, machine.statuses)];
  if (problems.length > 0) {
    throw new Error(
      `The order's state machine is wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
  return machine;
}

function machineProblems({ statuses, transitions }: StateMachine): string[] {
  const problems: string[] = [];
  const known = new Set(statuses);
  const pairs = new Set<string>();
  for (const status of repeated(statuses)) problems.push(`OrderStatus lists ${status} twice.`);
  for (const { from, to, actors, effect } of transitions) {
    const pair = `${from ?? 'the creation'} → ${to}`;
    for (const status of [from, to]) {
      if (status !== null && !known.has(status)) problems.push(`${pair}: ${status} is not in OrderStatus.`);
    }
    if (pairs.has(pair)) problems.push(`${pair} is given twice.`);
    pairs.add(pair);
    if (from === to) problems.push(`${pair} leads nowhere.`);
    if (!Array.isArray(actors) || actors.length === 0) problems.push(`${pair} has no actors.`);
    if (typeof effect !== 'string') problems.push(`${pair} has no effect.`);
  }
  const reached = reachable(transitions);
  for (const status of statuses) {
    if (!reached.has(status)) problems.push(`${status} cannot be reached from the creation.`);
  }
  return problems;
}

function reachable(transitions: readonly Transition[]): Set<string> {
  const reached = new Set<string>();
  const visit = (from: string | null): void => {
    for (const { to } of transitions.filter((transition) => transition.from === from)) {
      if (reached.has(to)) continue;
      reached.add(to);
      visit(to);
    }
  };
  visit(null);
  return reached;
}

/** Requests cannot use OrderStatus itself, whose values may grow; their closed enums must still name the same statuses. */
function enumProblems(contract: ContractDocument, statuses: readonly string[]): string[] {
  const update = contract.components?.schemas?.UpdateOrderStatusRequest;
  const filters = operationsOf(contract)
    .filter(({ path }) => path.endsWith('/orders'))
    .flatMap(({ label, operation }) =>
      parametersOf(contract, operation)
        .filter((parameter) => parameter.in === 'query' && parameter.name === 'status')
        .map((parameter) => [`The filter \`status\` of ${label}`, parameter.schema] as const),
    );
  const named: (readonly [string, unknown])[] = [...filters];
  if (update)
    named.push(['UpdateOrderStatusRequest.status', isObject(update.properties) && update.properties.status]);
  return named
    .filter(([, schema]) => enumOf(contract, schema) !== statuses.join())
    .map(([name]) => `${name} does not list the values of OrderStatus.`);
}

function enumOf(contract: ContractDocument, schema: unknown): string | undefined {
  const resolved = schema ? resolve<JsonObject>(contract, schema) : undefined;
  return Array.isArray(resolved?.enum) ? resolved.enum.join() : undefined;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function typescriptOf({ statuses, transitions }: StateMachine): string {
  const actors = [...new Set(transitions.flatMap((transition) => transition.actors))];
  const rows = transitions.map(({ from, to, actors: who, effect }) => ({ from, to, actors: who, effect }));
  return `// ${generatedNote(SOURCE)}

/** Where an order stands. */
export type OrderStatus =${statuses.map((status) => `\n  | '${status}'`).join('')};

/** Who moves an order: its owner, a member of staff, or the passing of its deadline. */
export type OrderActor = ${actors.map((actor) => `'${actor}'`).join(' | ')};

/** A change of status that is allowed; \`from\` is null for the creation. */
export interface OrderTransition {
  readonly from: OrderStatus | null;
  readonly to: OrderStatus;
  readonly actors: readonly OrderActor[];
  readonly effect: string;
}

/** Every change of status that is allowed. */
export const orderTransitions: readonly OrderTransition[] = ${literal(rows)};
`;
}

/** One CASE, which Postgres inlines into the caller's expression: the function runs for every change of an order. */
function sqlOf({ transitions }: StateMachine): string {
  const sources = [...new Set(transitions.map((transition) => transition.from))];
  const branches = sources.map((from) => {
    const targets = transitions.filter((transition) => transition.from === from).map(({ to }) => `'${to}'`);
    const condition = from === null ? 'from_status IS NULL' : `from_status = '${from}'`;
    return `    WHEN ${condition} THEN to_status IN (${targets.join(', ')})\n`;
  });
  return `-- ${generatedNote(SOURCE)}
-- Whether an order may move so; \`from_status\` is NULL for its creation.
CREATE OR REPLACE FUNCTION order_transition_allowed(from_status text, to_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN to_status IS NULL THEN false
${branches.join('')}    ELSE false
  END
$$;
`;
}
