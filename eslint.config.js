// Finds what biome cannot: promises that nobody awaits.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['src/contract/', 'clients/*/dist/', 'clients/*/src/generated/', 'node_modules/', '.data/'] },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
);
