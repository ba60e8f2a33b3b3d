import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** What the pure core may not touch: no clock, no randomness, no I/O. */
const impure = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "domain/ has no clock: take the instant as an argument.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "domain/ has no clock: take the instant as an argument.",
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "domain/ has no randomness." },
  { selector: "CallExpression[callee.property.name='now'][callee.object.name='DateTime']", message: "domain/ has no clock." },
];

/** The event log has one writer. */
const appending = {
  selector: "CallExpression[callee.property.name='insertInto'][arguments.0.value='event']",
  message: "Events are appended by ledger/event-log.ts.",
};

export default tseslint.config(
  { ignores: ["node_modules/", "build/", ".planvakt/", ".cache/", "tests/histories/", "*.cjs"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "Settings are read once, in config/." }],
    },
  },
  {
    files: ["ledger/**/*.ts", "activities/**/*.ts", "client/**/*.ts"],
    ignores: ["ledger/event-log.ts"],
    rules: { "no-restricted-syntax": ["error", appending] },
  },
  { files: ["domain/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...impure] } },
  { files: ["config/**/*.ts", "tests/**/*.ts", "bench/**/*.ts"], rules: { "no-restricted-properties": "off" } },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
