/**
 * Writes a value as JSON, indented by two, in parts: an answer may be longer than one text can be.
 *
 * Shape: a value of plain objects, arrays, texts, numbers, booleans and null → parts that make its JSON together;
 *        members that are left out are left out at every depth.
 */
export function* jsonParts(
  value: unknown,
  leftOut: ReadonlySet<string> = new Set(),
  indent = '',
): Generator<string, void> {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => ({ label: '', item }));
    yield* enclosed('[]', items, { leftOut, indent });
  } else if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).flatMap(([name, item]: [string, unknown]) =>
      leftOut.has(name) ? [] : [{ label: `${JSON.stringify(name)}: `, item }],
    );
    yield* enclosed('{}', members, { leftOut, indent });
  } else {
    yield JSON.stringify(value);
  }
}

interface Labelled {
  readonly label: string;
  readonly item: unknown;
}

function* enclosed(
  brackets: '[]' | '{}',
  items: readonly Labelled[],
  { leftOut, indent }: { readonly leftOut: ReadonlySet<string>; readonly indent: string },
): Generator<string, void> {
  const [open = '', close = ''] = brackets;
  const inner = `${indent}  `;
  for (const [index, { label, item }] of items.entries()) {
    yield `${index === 0 ? open : ','}\n${inner}${label}`;
    yield* jsonParts(item, leftOut, inner);
  }
  yield items.length === 0 ? brackets : `\n${indent}${close}`;
}
