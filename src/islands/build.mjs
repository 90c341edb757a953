// Makes wwwroot/dist: one script per island (src/islands/*/index.ts, and index.css where there is one) and the style sheets.
// Called by src/Linli/Assets.targets, which knows when nothing has changed. Names are stable; MapStaticAssets gives fingerprints.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "../Linli/node_modules/esbuild/lib/main.js";
import { styleSheets } from "./styles.mjs";

const islands = fileURLToPath(new URL(".", import.meta.url));
const project = fileURLToPath(new URL("../Linli/", import.meta.url));
const dist = join(project, "wwwroot", "dist");

// A renamed island must not live on in the program.
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const entries = readdirSync(islands, { withFileTypes: true }).filter(entry => entry.isDirectory())
  .flatMap(({ name }) => ["index.ts", "index.css"]
    .filter(file => existsSync(join(islands, name, file)))
    .map(file => ({ in: join(islands, name, file), out: name })));

await build({
  entryPoints: entries,
  outdir: dist,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome64"],
  charset: "utf8",
  legalComments: "none",
  nodePaths: [join(project, "node_modules")],
  loader: { ".svg": "dataurl", ".png": "dataurl" },
  logLevel: "warning",
});

for (const [name, css] of Object.entries(await styleSheets(project, islands))) {
  const { code } = await transform(css, { loader: "css", minify: true, target: ["chrome58"], charset: "utf8", legalComments: "none", logLevel: "error" });
  writeFileSync(join(dist, `${name}.css`), code);
}
