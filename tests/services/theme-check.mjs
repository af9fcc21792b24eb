// Lints each theme as the loader sees it, laid over _base, with Shopify's published linter.
// node theme-check.mjs <themes folder> <work folder> <node_modules>   exit 1 and a line for each offense
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [themes, work, modules] = process.argv.slice(2);
const linter = path.join(modules, '@shopify', 'theme-check-node');
const entry = JSON.parse(fs.readFileSync(path.join(linter, 'package.json'), 'utf8')).main;
const { themeCheckRun } = await import(pathToFileURL(path.join(linter, entry)));

const merge = (into, from) => {
  for (const [key, value] of Object.entries(from)) {
    into[key] = value && typeof value === 'object' ? merge(into[key] ?? {}, value) : value;
  }
  return into;
};

const json = file => JSON.parse(fs.readFileSync(file, 'utf8'));

const lay = (source, target) => {
  for (const name of fs.readdirSync(source, { recursive: true })) {
    const from = path.join(source, name);
    const to = path.join(target, name);
    if (fs.statSync(from).isDirectory()) continue;
    fs.mkdirSync(path.dirname(to), { recursive: true });
    if (name.startsWith('locales') && fs.existsSync(to)) {
      fs.writeFileSync(to, JSON.stringify(merge(json(to), json(from)), null, 2));
    } else {
      fs.copyFileSync(from, to);
    }
  }
};

let found = 0;
for (const theme of fs.readdirSync(themes).filter(name => /^[a-z]/.test(name))) {
  const folder = path.join(work, theme);
  lay(path.join(themes, '_base'), folder);
  lay(path.join(themes, theme), folder);
  fs.copyFileSync(path.join(themes, '.theme-check.yml'), path.join(folder, '.theme-check.yml'));
  const { offenses, theme: files } = await themeCheckRun(folder, path.join(folder, '.theme-check.yml'));
  console.log(`${theme}: ${files.length} files, ${offenses.length} offenses`);
  for (const offense of offenses) {
    found++;
    console.log(`${theme} ${path.basename(offense.uri)}:${(offense.start?.line ?? 0) + 1} ${offense.check}: ${offense.message}`);
  }
}
process.exit(found > 0 ? 1 : 0);
