/** The rules that a program can hold us to. Each is an error: a warning is a rule that nobody keeps. */
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Tools that insist on a default export. */
const toolFiles = ['*.config.*', 'client/vite.config.ts', 'scripts/steps/*.mjs', 'scripts/checks/*.mjs'];

const shape = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  eqeqeq: ['error', 'always'],
  'object-shorthand': 'error',
  'prefer-template': 'error',
  'prefer-const': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
  ],
};

const types = {
  '@typescript-eslint/no-explicit-any': 'error',
  // Shapes of plain records read well either way.
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/prefer-nullish-coalescing': [
    'error',
    { ignorePrimitives: { string: true, boolean: true } },
  ],
  // `newId<PostId>()` says what the id is for.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // Nest's options are classes, given as plain objects.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // Nest's modules and gateways are classes for the sake of their decorators.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
};

const outside = (names, message) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
});

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '.data', '.shots', 'coverage', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.mjs', '**/*.cjs'], rules: shape },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...shape, ...types },
  },
  {
    files: ['shared/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: outside(
      ['process', 'Buffer', 'window', 'document'],
      'shared stands under both sides: pass it in.',
    ),
  },
  {
    files: ['client/src/**/*.ts', 'client/src/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: outside(
      ['process', 'Buffer', 'localStorage'],
      'Not in the browser: use import.meta.env or the store.',
    ),
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'client/journeys/**'],
    rules: {
      'max-lines-per-function': 'off',
      // A test may be async because its neighbours are, and expect(mock.method) is how jest is read.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-globals': 'off',
    },
  },
  { files: toolFiles, rules: { 'no-restricted-exports': 'off' } },
);
