// Shows the contract with try-it; the access token that a sign-in returns is filled in for the requests that follow.
(() => {
  const settings = JSON.parse(document.getElementById('reference-settings')?.textContent ?? '{}');
  const server = settings.server ?? location.origin;
  const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
  let contract;
  let accessToken = '';
  let started = false;
  let reference;

  const isDark = () => {
    const { theme } = document.documentElement.dataset;
    return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  };

  // The library's own names for the colours of site.css, so that the two look like one.
  const LOOK = `
    .light-mode, .dark-mode {
      --scalar-color-accent: var(--accent);
      --scalar-background-accent: var(--accent-paper);
      --scalar-background-1: var(--paper);
      --scalar-background-2: var(--panel);
      --scalar-border-color: var(--line);
      --scalar-color-1: var(--ink);
      --scalar-color-2: var(--soft);
      --scalar-sidebar-background-1: var(--paper);
      --scalar-sidebar-item-active-background: var(--accent-paper);
      --scalar-sidebar-color-active: var(--accent);
      --scalar-sidebar-border-color: var(--line);
      --scalar-font: var(--sans);
      --scalar-font-code: var(--mono);
    }
    .markdown a:has(> code), .markdown a > code { text-decoration: none !important; }
    .markdown a > code { color: var(--accent); }
    section:focus-visible { outline: none; }
    [role='dialog'] > * > * { min-width: 0; }
    @media (max-width: 600px) { .t-app__top-container { padding-left: 44px !important; } }`;

  /** What the contract says in members that the library does not show: roles, limit and errors. */
  function facts(operation) {
    const asked = (scheme) => (operation.security ?? []).flatMap((alternative) => alternative[scheme] ?? []);
    const [roles, scopes] = [asked('bearerAuth'), asked('apiKeyAuth')];
    const caller =
      operation.security?.length === 0
        ? 'everybody'
        : roles.length === 0
          ? 'every signed-in user'
          : [...new Set(roles)].join(' or ');
    const keys =
      operation.security?.length === 0
        ? 'none needed'
        : scopes.length === 0
          ? 'not admitted'
          : `with the scope ${scopes.map((scope) => `\`${scope}\``).join(' or ')}`;
    const { limit, windowSeconds } = operation['x-rate-limit'] ?? {};
    const errors = (operation['x-error-codes'] ?? []).map(
      (code) => `[\`${code}\`](${settings.errorsPage}${code})`,
    );
    return [
      `**Callers:** ${caller}.`,
      `**API keys:** ${keys}.`,
      `**Rate limit:** ${limit} requests in ${windowSeconds} seconds.`,
      `**Errors:** ${errors.join(', ')}.`,
    ].join('\n\n');
  }

  /** A random UUID, also where pages are not served over HTTPS and have no `crypto.randomUUID`. */
  function newKey() {
    const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  }

  /** What try-it starts with: a key of its own for each operation, and no filter or condition that was not chosen. */
  function prefilled(reference) {
    const parameter =
      reference.$ref === undefined
        ? reference
        : contract.components.parameters[reference.$ref.split('/').at(-1)];
    const { example, ...rest } = parameter;
    if (parameter.name === 'Idempotency-Key') return { ...rest, example: newKey() };
    if (parameter.required || example === undefined) return parameter;
    return { ...rest, examples: { example: { value: example, 'x-disabled': true } } };
  }

  /** Adds to the contract what makes a better page of it. */
  function prepare() {
    for (const item of Object.values(contract.paths)) {
      for (const method of METHODS) {
        const operation = item[method];
        if (operation === undefined) continue;
        operation.description = `${operation.description ?? ''}\n\n${facts(operation)}`;
        operation.parameters = operation.parameters?.map(prefilled);
      }
    }
  }

  function configuration() {
    return {
      content: contract,
      servers: [{ url: server, description: 'The server that this documentation belongs to.' }],
      authentication: {
        preferredSecurityScheme: 'bearerAuth',
        securitySchemes: { bearerAuth: { token: accessToken } },
      },
      customFetch: fetchAndRemember,
      generateOperationSlug: ({ operationId }) => operationId,
      generateTagSlug: ({ name }) => name.toLowerCase().replaceAll(' ', '-'),
      forceDarkModeState: isDark() ? 'dark' : 'light',
      hideDarkModeToggle: true,
      customCss: LOOK,
      defaultOpenFirstTag: false,
      documentDownloadType: 'none',
      metaData: { title: document.title },
      // Nothing is loaded from elsewhere and nothing is told to anybody.
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      hideClientButton: true,
      showDeveloperTools: 'never',
    };
  }

  async function fetchAndRemember(...request) {
    const response = await fetch(...request);
    const { pathname } = new URL(response.url);
    if (response.ok && /\/auth\/(login|refresh)$/.test(pathname)) {
      const { data } = await response.clone().json();
      accessToken = data.accessToken;
      reference?.updateConfiguration(configuration());
    }
    return response;
  }

  async function start() {
    if (started) return;
    started = true;
    const mount = document.getElementById('reference');
    try {
      contract = settings.contract ?? (await (await fetch(settings.contractUrl)).json());
      prepare();
      mount.replaceChildren();
      reference = window.Scalar.createApiReference(mount, configuration());
    } catch (error) {
      started = false;
      mount.textContent = 'The reference could not be loaded. Reload the page to try again.';
      throw error;
    }
  }

  // The library reads its own setting only once, at the start.
  function followTheme() {
    document.body.classList.toggle('dark-mode', isDark());
    document.body.classList.toggle('light-mode', !isDark());
  }

  document.addEventListener('themechange', followTheme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', followTheme);
  document.addEventListener('sectionchange', ({ detail }) => {
    if (detail === 'reference') void start();
  });
  if (document.body.dataset.page === 'reference') void start();
})();
