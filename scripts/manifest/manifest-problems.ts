import { iconProblems } from './icon-problems';
import { homeOf, LENGTHS, named, resourcesOf, valueOf } from './manifest-parts';
import { readElements, withDescendants, type XmlElement } from './read-elements';

/** What Excel allows and the manifest's schema does not check. */

const NAME_LENGTHS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ProviderName: 125,
  Description: 250,
};

const FLOOR: Readonly<Record<string, string>> = {
  ExcelApi: '1.12',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.1',
};

/** Elements whose ids must differ, each kind by itself. */
const IDENTIFIED = ['Group', 'Control', 'bt:Image', 'bt:Url', 'bt:String'];

/**
 * Finds what is wrong with a manifest beyond its schema: ids without a resource, duplicate ids, addresses that are not
 * https or not the deployment's, icons missing or of another size, no long-lived runtime, names too long.
 *
 * Shape: the manifest's text, and the folder that its address serves → a sentence for each problem.
 */
export function manifestProblems(xml: string, folder: string): readonly string[] {
  const root = readElements(xml);
  const elements = withDescendants(root);
  return [
    ...resourceProblems(elements),
    ...duplicateIds(elements),
    ...addressProblems(elements),
    ...iconProblems(elements, folder),
    ...runtimeProblems(elements),
    ...lengthProblems(elements),
    ...floorProblems(elements),
  ];
}

function resourceProblems(elements: readonly XmlElement[]): readonly string[] {
  const known = resourcesOf(elements);
  const used = elements.flatMap(({ name, attributes: { resid } }) =>
    resid === undefined ? [] : [{ name, resid }],
  );
  const usedIds = new Set(used.map(({ resid }) => resid));
  return [
    ...used
      .filter(({ resid }) => !known.has(resid))
      .map(({ name, resid }) => `${name} names “${resid}”, which is no resource.`),
    ...used
      .filter(({ resid }) => resid.length > 32)
      .map(({ resid }) => `The resource id “${resid}” is longer than 32 characters.`),
    ...[...known.keys()]
      .filter((id) => !usedIds.has(id))
      .map((id) => `The resource “${id}” is used nowhere.`),
  ];
}

function duplicateIds(elements: readonly XmlElement[]): readonly string[] {
  // Images of an Icon name a resource and have no id.
  const identified = elements.filter(
    ({ name, attributes }) => IDENTIFIED.includes(name) && 'id' in attributes,
  );
  const ids = identified.map(({ attributes }) => attributes['id'] ?? '');
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `The id “${id}” stands twice.`,
  );
}

function addressProblems(elements: readonly XmlElement[]): readonly string[] {
  const values = elements.flatMap(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([attribute]) => !attribute.startsWith('xmlns'))
      .map(([, value]) => ({ name, value })),
  );
  const addresses = values.filter(({ value }) => /^\w+:\/\//.test(value));
  const home = homeOf(elements);
  return [
    ...addresses
      .filter(({ value }) => !value.startsWith('https://'))
      .map(({ name, value }) => `${name} is not https: ${value}.`),
    ...addresses
      .filter(({ value }) => !value.startsWith(home))
      .map(({ name, value }) => `${name} is not under ${home}: ${value}.`),
  ];
}

function runtimeProblems(elements: readonly XmlElement[]): readonly string[] {
  const runtimes = named(elements, 'Runtime');
  const pages = new Set(
    [...named(elements, 'Page'), ...named(elements, 'Action')]
      .flatMap(({ children }) => named(children, 'SourceLocation'))
      .concat(named(elements, 'FunctionFile'))
      .map(({ attributes }) => attributes['resid'] ?? ''),
  );
  const [runtime] = runtimes;
  if (runtimes.length !== 1 || runtime === undefined)
    return [`There are ${runtimes.length} runtimes; one must be shared.`];
  return [
    ...(runtime.attributes['lifetime'] === 'long' ? [] : ['The runtime does not live long.']),
    ...[...pages]
      .filter((page) => page !== runtime.attributes['resid'])
      .map((page) => `“${page}” runs outside the shared runtime.`),
  ];
}

function lengthProblems(elements: readonly XmlElement[]): readonly string[] {
  const listed = elements.flatMap(({ name, children }) => {
    const most = LENGTHS[name];
    return most === undefined
      ? []
      : children.map((child) => ({ name: child.attributes['id'] ?? '', value: valueOf(child), most }));
  });
  const names = Object.entries(NAME_LENGTHS).flatMap(([name, most]) =>
    named(elements, name)
      .filter(({ attributes }) => !('resid' in attributes))
      .map((element) => ({ name, value: valueOf(element), most })),
  );
  return [...listed, ...names].flatMap(({ name, value, most }) => {
    if (value === '') return [`${name} is empty.`];
    return value.length > most ? [`${name} has ${value.length} characters, more than ${most}.`] : [];
  });
}

function floorProblems(elements: readonly XmlElement[]): readonly string[] {
  const sets = new Map(
    named(elements, 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]),
  );
  return Object.entries(FLOOR)
    .filter(([name, version]) => sets.get(name) !== version)
    .map(([name, version]) => `The requirement ${name} ${version} is not stated.`);
}
