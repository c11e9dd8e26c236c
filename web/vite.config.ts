import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Three documents: the two doors, the client's page and the clinician's console. The last two share no feature code,
// so each person's browser fetches only what is theirs. Nothing is inlined: the policy of the page allows no inline
// script, style or data address. The client's service worker keeps its name, by which browsers look for a newer one.
export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: "index.html",
        client: "client.html",
        console: "console.html",
        worker: "src/client/between/worker.ts",
      },
      output: { entryFileNames: (chunk) => (chunk.name === "worker" ? "worker.js" : "assets/[name]-[hash].js") },
    },
  },
  server: {
    proxy: {
      "/api": "http://localhost:8000",
      "/ws": { target: "ws://localhost:8000", ws: true },
    },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true },
});
