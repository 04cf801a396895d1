// Writes rider/generated/api.ts: a type for every schema of the service's OpenAPI document, and for every operation what
// is sent (`Commands['askRides']`) and what is answered (`Answers['askRides']`). Run before each check and build, so that the pages stop
// compiling when the service's answers change. The document's parts and their order are read from http/Contract.java.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const http = 'jp/miyamichi/service/http';
const contract = readFileSync(join(root, `service/src/main/java/${http}/Contract.java`), 'utf8');
const parts = [...contract.matchAll(/"(openapi[\w-]*\.yaml)"/g)].map((match) => match[1]);
if (parts.length === 0) throw new Error('Contract.java names no part of the OpenAPI document');

const schemas = {};
const responses = {};
const paths = {};
for (const part of parts) {
  const document = parse(readFileSync(join(root, `service/src/main/resources/${http}/${part}`), 'utf8'));
  Object.assign(schemas, document.components?.schemas);
  Object.assign(responses, document.components?.responses);
  for (const [path, item] of Object.entries(document.paths ?? {})) paths[path] = { ...paths[path], ...item };
}

const nameIn = (reference) => reference.slice(reference.lastIndexOf('/') + 1);
const SIMPLE = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

const typeOf = (schema) => {
  if (schema === undefined) return 'unknown';
  if (schema.$ref !== undefined) return nameIn(schema.$ref);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const several = schema.oneOf ?? schema.anyOf;
  if (several !== undefined) return several.map(typeOf).join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((each) => `(${typeOf(each)})`).join(' & ');
  if (schema.properties !== undefined) return objectOf(schema);
  if (schema.type === 'array') return `(${typeOf(schema.items)})[]`;
  if (typeof schema.additionalProperties === 'object') return `Record<string, ${typeOf(schema.additionalProperties)}>`;
  if (Array.isArray(schema.type)) return schema.type.map((type) => SIMPLE[type] ?? 'unknown').join(' | ');
  return SIMPLE[schema.type] ?? 'unknown';
};

const objectOf = ({ properties, required = [] }) => {
  const lines = Object.entries(properties).map(([name, schema]) => {
    const why = schema.description === undefined ? '' : `/** ${schema.description.trim().replace(/\s+/g, ' ')} */ `;
    return `${why}${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`;
  });
  return `{ ${lines.join('\n')} }`;
};

const jsonOf = (holder) => (holder?.$ref === undefined ? holder : responses[nameIn(holder.$ref)])?.content?.['application/json']?.schema;

const lines = Object.entries(schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`);
const operations = Object.values(paths)
  .flatMap((item) => Object.values(item))
  .filter(({ operationId }) => operationId !== undefined);
const byOperation = (what, schemaIn) => {
  const known = operations.map((each) => [each.operationId, schemaIn(each)]).filter(([, schema]) => schema !== undefined);
  return `export interface ${what} { ${known.map(([id, schema]) => `${id}: ${typeOf(schema)};`).join('\n')} }`;
};
lines.push(byOperation('Commands', (each) => jsonOf(each.requestBody)));
lines.push(byOperation('Answers', (each) => jsonOf(each.responses?.['200'])));

const folder = join(root, 'web/rider/generated');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'api.ts'), `// Made by build/api-types.mjs of the service's OpenAPI document; not kept in the repository.\n${lines.join('\n')}\n`);
