// The form of a Grafana dashboard as far as ours use it, after Grafana's documented dashboard model: strict, so that a
// misspelt member, which Grafana would ignore without a word, is found.

const text = { type: 'string', minLength: 1 } as const;
const whole = { type: 'integer', minimum: 0 } as const;

function closed(properties: Record<string, object>, optional: readonly string[] = []) {
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
  };
}

const datasource = closed({ type: { enum: ['prometheus', 'grafana'] }, uid: text });

/** Grafana's grid is 24 columns wide. */
const gridPos = closed({
  h: { type: 'integer', minimum: 1 },
  w: { type: 'integer', minimum: 1, maximum: 24 },
  x: { type: 'integer', minimum: 0, maximum: 23 },
  y: whole,
});

const targets = {
  type: 'array',
  minItems: 1,
  items: closed({
    refId: { type: 'string', pattern: '^[A-Z]$' },
    datasource,
    editorMode: { const: 'code' },
    expr: text,
    legendFormat: { type: 'string' },
    range: { type: 'boolean' },
  }),
};

/** The units that Grafana knows and that our figures have. */
const unit = { enum: ['short', 'reqps', 'ops', 'percentunit', 's', 'bytes'] };

const thresholds = closed({
  mode: { const: 'absolute' },
  steps: {
    type: 'array',
    minItems: 1,
    items: closed({ color: text, value: { type: ['number', 'null'] } }),
  },
});

/** What all panels but rows have. */
const panel = (type: string, fields: object, options: object) =>
  closed({
    id: { type: 'integer', minimum: 1 },
    type: { const: type },
    title: text,
    description: text,
    datasource,
    gridPos,
    fieldConfig: closed({ defaults: fields, overrides: { type: 'array', maxItems: 0 } }),
    options,
    targets,
  });

const timeseries = panel(
  'timeseries',
  closed({
    unit,
    min: { type: 'number' },
    color: closed({ mode: { const: 'palette-classic' } }),
    custom: closed({
      drawStyle: { enum: ['line', 'bars', 'points'] },
      lineWidth: { type: 'integer', minimum: 0, maximum: 10 },
      fillOpacity: { type: 'integer', minimum: 0, maximum: 100 },
      showPoints: { enum: ['auto', 'never', 'always'] },
      stacking: closed({ mode: { enum: ['none', 'normal', 'percent'] }, group: text }),
    }),
  }),
  closed({
    legend: closed({
      displayMode: { enum: ['list', 'table', 'hidden'] },
      placement: { enum: ['bottom', 'right'] },
      showLegend: { type: 'boolean' },
      calcs: { type: 'array', items: text },
    }),
    tooltip: closed({ mode: { enum: ['single', 'multi', 'none'] }, sort: { enum: ['asc', 'desc', 'none'] } }),
  }),
);

const stat = panel(
  'stat',
  closed({ unit, color: closed({ mode: { const: 'thresholds' } }), thresholds, noValue: text }),
  closed({
    colorMode: { enum: ['value', 'background', 'none'] },
    graphMode: { enum: ['none', 'line', 'area'] },
    justifyMode: { enum: ['auto', 'center'] },
    orientation: { enum: ['auto', 'vertical', 'horizontal'] },
    reduceOptions: closed({
      calcs: { type: 'array', items: text, minItems: 1 },
      fields: { type: 'string' },
      values: { type: 'boolean' },
    }),
    textMode: { enum: ['auto', 'value', 'name', 'value_and_name', 'none'] },
    showPercentChange: { type: 'boolean' },
    percentChangeColorMode: { enum: ['standard', 'inverted', 'same_as_value'] },
    wideLayout: { type: 'boolean' },
  }),
);

const row = closed({
  id: { type: 'integer', minimum: 1 },
  type: { const: 'row' },
  title: text,
  collapsed: { type: 'boolean' },
  gridPos,
  panels: { type: 'array', maxItems: 0 },
});

const current = closed({ text, value: text });

const variables = {
  type: 'array',
  items: {
    oneOf: [
      closed({
        name: text,
        label: text,
        type: { const: 'datasource' },
        query: text,
        refresh: { enum: [0, 1, 2] },
        hide: { enum: [0, 1, 2] },
        current,
      }),
      closed({
        name: text,
        label: text,
        type: { const: 'query' },
        datasource,
        query: text,
        refresh: { enum: [0, 1, 2] },
        includeAll: { type: 'boolean' },
        multi: { type: 'boolean' },
        allValue: text,
        sort: { type: 'integer', minimum: 0, maximum: 8 },
        hide: { enum: [0, 1, 2] },
        current,
      }),
    ],
  },
};

const annotations = {
  type: 'array',
  items: closed(
    {
      datasource,
      enable: { type: 'boolean' },
      iconColor: text,
      name: text,
      builtIn: whole,
      hide: { type: 'boolean' },
      type: text,
      expr: text,
      titleFormat: text,
    },
    ['builtIn', 'hide', 'type', 'expr', 'titleFormat'],
  ),
};

/** The JSON Schema of a dashboard file. */
export const dashboardSchema = closed({
  // Grafana takes at most 40 characters.
  uid: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,40}$' },
  title: text,
  description: text,
  tags: { type: 'array', items: text },
  editable: { type: 'boolean' },
  graphTooltip: { enum: [0, 1, 2] },
  schemaVersion: { type: 'integer', minimum: 36 },
  version: whole,
  timezone: { enum: ['browser', 'utc'] },
  refresh: { type: 'string', pattern: '^\\d+[smh]$' },
  time: closed({ from: text, to: text }),
  fiscalYearStartMonth: { type: 'integer', minimum: 0, maximum: 11 },
  links: { type: 'array', maxItems: 0 },
  annotations: closed({ list: annotations }),
  templating: closed({ list: variables }),
  panels: { type: 'array', minItems: 1, items: { oneOf: [row, timeseries, stat] } },
});
