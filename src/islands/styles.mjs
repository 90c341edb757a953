// Style sheets: our own (Shell/Styles, all of it: small) after what pages use of Tabler.
//   phone.css  residents and grid workers: Tabler only for classes that pages under ResidentLayout or GridLayout use, and the parts they use
//   desk.css   everyone else: Tabler for classes used anywhere
// Our own classes win over Tabler's of the same name: those rules of Tabler are dropped, so that a button is described once.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import postcss from "../Linli/node_modules/postcss/lib/postcss.mjs";
import { PurgeCSS } from "../Linli/node_modules/purgecss/lib/purgecss.esm.js";

const phoneLayouts = ["ResidentLayout", "GridLayout", "KioskLayout"];

export async function styleSheets(project, islands) {
  const own = readdirSync(join(project, "Shell", "Styles")).filter(name => name.endsWith(".css")).sort()
    .map(name => readFileSync(join(project, "Shell", "Styles", name), "utf8")).join("\n");
  const tabler = withoutOurs(readFileSync(join(project, "node_modules/@tabler/core/dist/css/tabler.css"), "utf8"), classesOf(own));
  const razors = files(project, /\.razor$/).map(path => ({ path, name: basename(path, ".razor"), text: readFileSync(path, "utf8") }));
  const scripts = files(islands, /\.ts$/).map(path => readFileSync(path, "utf8"));

  const phone = [...reachable(razors.filter(isPhonePage), razors)].map(razor => razor.text).concat(scripts);
  const all = razors.map(razor => razor.text).concat(scripts);
  return {
    phone: await used(tabler, phone) + own,
    desk: await used(tabler, all) + own,
  };
}

function files(folder, pattern) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? ["node_modules", "bin", "obj", "wwwroot", "dist"].includes(entry.name) ? [] : files(join(folder, entry.name), pattern)
      : pattern.test(entry.name) ? [join(folder, entry.name)] : []);
}

// The gallery shows everything and would drag everything in.
function isPhonePage(razor) {
  return phoneLayouts.includes(razor.name)
    || (!razor.name.startsWith("Gallery") && phoneLayouts.some(layout => razor.text.includes(`@layout ${layout}`)));
}

// A page, the parts in it, the parts in those.
function reachable(pages, razors) {
  const found = new Set(pages);
  for (const page of found)
    for (const [, tag] of page.text.matchAll(/<([A-Z]\w*)/g))
      for (const part of razors.filter(razor => razor.name === tag))
        found.add(part);
  return found;
}

function classesOf(css) {
  const classes = new Set();
  postcss.parse(css).walkRules(rule => names(rule.selector).forEach(name => classes.add(name)));
  return classes;
}

function names(selector) {
  return [...selector.replace(/:not\([^)]*\)/g, "").matchAll(/\.((?:\\.|[-\w])+)/g)].map(match => match[1].replace(/\\/g, ""));
}

function withoutOurs(css, ours) {
  const root = postcss.parse(css);
  root.walkRules(rule => {
    if (rule.parent.type === "atrule" && rule.parent.name.endsWith("keyframes"))
      return;
    const kept = rule.selectors.filter(selector =>
      /^:root/.test(selector) || (names(selector).length > 0 && !names(selector).some(name => ours.has(name))));
    if (kept.length === 0)
      rule.remove();
    else
      rule.selectors = kept;
  });
  // Engines before 2023 know no color-mix: give them the plain colour first.
  root.walkDecls(decl => {
    const plain = /^color-mix\(in \w+, (var\(--[\w-]+\)) calc\(var\(--[\w-]+\) \* 100%\), transparent\)$/.exec(decl.value);
    if (plain)
      decl.cloneBefore({ value: plain[1] });
  });
  return root.toString();
}

async function used(css, contents) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: contents.map(raw => ({ raw, extension: "html" })),
    defaultExtractor: text => text.match(/[A-Za-z][\w-]*/g) ?? [],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  return result.css;
}
