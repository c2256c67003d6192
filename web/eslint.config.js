import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/"] },
  { files: ["**/*.{ts,tsx}"], extends: [tseslint.configs.recommended] },
  {
    rules: {
      "max-lines": ["error", 400],
      "no-restricted-properties": ["error", { property: "innerHTML", message: "Text goes in by textContent." }],
      "no-restricted-globals": ["error", "localStorage", "sessionStorage", "indexedDB"],
    },
  },
);
