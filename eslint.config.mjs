import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of `src`, in the order of the map in README.md. A room imports only from itself and from rooms before it. */
const rooms = ['schema', 'content-source', 'model', 'markdown', 'site-content', 'components', 'layouts', 'pages'];
/** Figures stand beside components; the browser's scripts see the model alone. */
const forbidden = (later, message) => ({ group: later.map((room) => `**/${room}/**`), message });

const importsOnlyFromRoomsBefore = rooms.map((room, index) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forbidden(
            [...rooms.slice(index + 1), 'client', ...(index < rooms.indexOf('components') ? ['figures'] : [])],
            `\`${room}\` may not import from a later room. Move the shared part to a room before both.`,
          ),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist', '.astro', 'node_modules', '.cache'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-imports': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...importsOnlyFromRoomsBefore,
  {
    // The rule for imports sees none that are made while a module runs.
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: 'Import at the top: rooms are checked there.' }] },
  },
  {
    files: ['src/figures/**/*.astro'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            forbidden(
              ['components', 'layouts', 'pages', 'client'],
              'Figures stand beside components and import from the rooms before them.',
            ),
          ],
        },
      ],
    },
  },
  {
    files: ['src/client/**/*.ts', 'src/figures/**/*.ts'],
    // A picture that the build alone makes.
    ignores: ['src/figures/**/*.test.ts', 'src/figures/masking-bench/png.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            forbidden(
              rooms.filter((room) => room !== 'model'),
              'Scripts of the browser may import `model` and nothing else of `src`.',
            ),
            { group: ['node:*'], message: 'This runs in a browser.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/client/**/*.ts', 'src/figures/*/element.ts'],
    ignores: ['src/client/device-store.ts', 'src/**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'Go through src/client/device-store.ts, and name the key in src/model/stored-things.ts.' },
      ],
    },
  },
  {
    files: ['src/{schema,model}/**/*.ts', 'src/figures/*/model.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'process'] },
  },
  { files: ['scripts/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
);
