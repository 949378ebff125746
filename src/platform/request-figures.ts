// Counts requests for the metrics in plain numbers, which the registry reads at a scrape: a request pays for neither the
// look-up of its labels nor their check.
import { Counter, Gauge, type Metric, type Registry } from '@prometheus-io/client';

/**
 * Upper bounds in seconds. A read takes a few milliseconds and a change some ten; hashing a password takes 50 to 100; a
 * statement is cut off after 15 seconds.
 */
const DURATION_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

const DURATION = 'oma_http_request_duration_seconds';

/** Durations of one operation and one class of statuses. The last number counts what is above all bounds. */
interface Durations {
  readonly labels: { readonly operation_id: string; readonly status_class: string };
  readonly counts: number[];
  sum: number;
}

/** What has been answered of one operation with one status. */
interface Answered {
  readonly labels: { readonly operation_id: string; readonly status: string };
  readonly durations: Durations;
  count: number;
  /** How many of them the registry knows. */
  told: number;
}

export interface RequestFigures {
  /** A request has come. */
  began(): void;
  /** It has been answered, or its client has gone. */
  ended(): void;
  /** It has been answered. Both labels have few values; `seconds` is the time since it came. */
  answered(operation: string, status: number, seconds: number): void;
}

/** Registers the figures: requests by status, their durations by class of status, and those that are being answered. */
export function createRequestFigures(registry: Registry): RequestFigures {
  /** By operation and status. */
  const known = new Map<string, Map<number, Answered>>();
  const durations = new Map<string, Durations>();
  let inFlight = 0;
  const registers = [registry];

  new Counter({
    name: 'oma_http_requests_total',
    help: 'Answered requests.',
    labelNames: ['operation_id', 'status'],
    registers,
    collect() {
      for (const answered of [...known.values()].flatMap((byStatus) => [...byStatus.values()])) {
        this.inc(answered.labels, answered.count - answered.told);
        answered.told = answered.count;
      }
    },
  });
  new Gauge({
    name: 'oma_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
    collect() {
      this.set(inFlight);
    },
  });
  registry.registerMetric({
    get: async () => ({
      name: DURATION,
      help: 'Time from the arrival of a request until its answer was handed over.',
      type: 'histogram',
      aggregator: 'sum',
      values: [...durations.values()].flatMap(valuesOf),
    }),
    name: DURATION,
  } as unknown as Metric);

  function find(operation: string, status: number): Answered {
    const byStatus = known.get(operation) ?? new Map<number, Answered>();
    const found = byStatus.get(status);
    if (found !== undefined) return found;
    const statusClass = `${Math.trunc(status / 100)}xx`;
    const key = `${operation} ${statusClass}`;
    const ofClass = durations.get(key) ?? {
      labels: { operation_id: operation, status_class: statusClass },
      counts: new Array<number>(DURATION_BUCKETS.length + 1).fill(0),
      sum: 0,
    };
    durations.set(key, ofClass);
    const labels = { operation_id: operation, status: String(status) };
    const opened = { labels, durations: ofClass, count: 0, told: 0 };
    known.set(operation, byStatus.set(status, opened));
    return opened;
  }

  return {
    began: () => {
      inFlight += 1;
    },
    ended: () => {
      inFlight -= 1;
    },
    answered: (operation, status, seconds) => {
      const answered = find(operation, status);
      answered.count += 1;
      const { counts } = answered.durations;
      let bucket = 0;
      while (seconds > (DURATION_BUCKETS[bucket] ?? Number.POSITIVE_INFINITY)) bucket += 1;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      answered.durations.sum += seconds;
    },
  };
}

/** The lines of a histogram: each bucket counts all durations up to its bound. */
function valuesOf({ labels, counts, sum }: Durations) {
  let upTo = 0;
  const buckets = counts.map((count, index) => {
    upTo += count;
    const le = String(DURATION_BUCKETS[index] ?? '+Inf');
    return { metricName: `${DURATION}_bucket`, labels: { le, ...labels }, value: upTo };
  });
  return [
    ...buckets,
    { metricName: `${DURATION}_sum`, labels, value: sum },
    { metricName: `${DURATION}_count`, labels, value: upTo },
  ];
}
