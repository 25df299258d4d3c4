import type { XmlElement } from './read-elements';

/** The most characters of a resource, by the element that lists it. */
export const LENGTHS: Readonly<Record<string, number>> = {
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  'bt:Urls': 2048,
  'bt:Images': 2048,
};

/** The elements of one name. */
export const named = (elements: readonly XmlElement[], name: string): readonly XmlElement[] =>
  elements.filter((element) => element.name === name);

/** What an element states: its default value, or its text. */
export const valueOf = ({ attributes, text }: XmlElement): string =>
  attributes['DefaultValue'] ?? text.trim();

/** The resources by their ids. */
export function resourcesOf(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  const lists = elements.filter(({ name }) => Object.hasOwn(LENGTHS, name));
  return new Map(
    lists.flatMap(({ children }) => children.map((child) => [child.attributes['id'] ?? '', child])),
  );
}

/** The deployment's address: the folder of the page that the add-in opens with. */
export function homeOf(elements: readonly XmlElement[]): string {
  const [page] = named(elements, 'SourceLocation')
    .map(valueOf)
    .filter((value) => value !== '');
  return page?.replace(/[^/]*$/, '') ?? '';
}
