/** A parameter of a custom function, as the add-in's functions.json describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any' | 'number' | 'string' | 'boolean';
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

/** A custom function, as the add-in's functions.json describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a parsed functions.json. A function that is not described as the schema wants is refused by its place. */
export function readFunctionsJson(json: unknown): FunctionMetadata[] {
  const functions = fieldsOf(json)['functions'];
  if (!Array.isArray(functions)) throw new Error('functions.json has no list of functions.');
  return functions.map((entry: unknown, index) => readFunction(fieldsOf(entry), index));
}

function readFunction(fields: Fields, index: number): FunctionMetadata {
  const { id, name, parameters } = fields;
  if (typeof id !== 'string' || typeof name !== 'string' || !Array.isArray(parameters)) {
    throw new Error(`functions.json: function ${index + 1} lacks an id, a name or its parameters.`);
  }
  return {
    id,
    name,
    description: textOf(fields['description']),
    parameters: parameters.map((entry: unknown) => readParameter(fieldsOf(entry))),
  };
}

function readParameter(fields: Fields): ParameterMetadata {
  const type = fields['type'];
  return {
    name: textOf(fields['name']),
    description: textOf(fields['description']),
    type: type === 'number' || type === 'string' || type === 'boolean' ? type : 'any',
    isMatrix: fields['dimensionality'] === 'matrix',
    isOptional: fields['optional'] === true,
    isRepeating: fields['repeating'] === true,
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
