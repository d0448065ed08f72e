import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rooms of `src`, in the order of the map in README.md. A room imports only from itself and from rooms before it. */
const rooms = ['schema', 'content-source', 'model', 'markdown', 'site-content', 'components', 'layouts', 'pages'];
/** Figures stand beside components; the browser's scripts see the model alone. */
const forbidden = (later, message) => ({ group: later.map((room) => `**/${room}/**`), message });

const importsOnlyFromRoomsBefore = rooms.slice(0, -1).map((room, index) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forbidden(
            [...rooms.slice(index + 1), ...(index < rooms.indexOf('components') ? ['figures', 'client'] : [])],
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
    files: ['src/client/**/*.ts', 'src/figures/*/element.ts'],
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
