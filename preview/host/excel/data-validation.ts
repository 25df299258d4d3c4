import { covers, intersection, without } from '../book/rect';
import type { RulePart } from '../book/parts';
import { requireUnlocked } from '../book/protection';
import { newId } from '../book/ids';
import { HostClass } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import { isHostObject } from '../wire/host-object';
import type { Area } from './area';

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT = { message: '', showPrompt: true, title: '' };

const rules = (area: Area): RulePart[] => area.book.parts.sheet(area.sheetId).validations;

/** The one rule that holds for the whole block; null when there is none or only a part has it. */
const ruleOf = (area: Area): RulePart | null =>
  rules(area).find(({ rect }) => covers(rect, area.rect)) ?? null;

function typeOf(area: Area): string {
  const rule = ruleOf(area);
  if (rule) return rule.type;
  return rules(area).some(({ rect }) => intersection(rect, area.rect)) ? 'Inconsistent' : 'None';
}

/** Takes the rules off the block; those that reach beyond it keep the rest. */
function clear(area: Area): void {
  const sheet = area.book.parts.sheet(area.sheetId);
  sheet.validations = sheet.validations.flatMap((rule) =>
    without(rule.rect, area.rect).map((rect) => ({ ...rule, rect })),
  );
  area.book.parts.touch();
}

function setRule(area: Area, value: unknown): void {
  const given = Object.entries((value ?? {}) as Record<string, unknown>).filter(([, one]) => one !== null);
  const [kind] = given;
  const type = kind && TYPES[kind[0]];
  if (!kind || type === undefined || given.length !== 1) throw invalidArgument('a rule has exactly one kind');
  const kept = ruleOf(area)?.fields ?? {};
  clear(area);
  const fields = { ...kept, Rule: { [kind[0]]: plain(kind[1]) } };
  rules(area).push({ id: newId(), rect: area.rect, type, fields });
  area.book.parts.touch();
}

/** A range as the source of a list is kept as the formula that Excel would show. */
function plain(rule: unknown): unknown {
  const { source, ...rest } = (rule ?? {}) as Record<string, unknown>;
  if (!isHostObject(source)) return rule;
  return { ...rest, source: `=${String(source.get('Address'))}` };
}

const field = (name: string, initial: unknown) => ({
  get: (area: Area): unknown => ruleOf(area)?.fields[name] ?? initial,
  set: (area: Area, value: unknown): void => {
    const rule = ruleOf(area);
    if (!rule) throw invalidArgument('the range has no validation rule yet');
    rule.fields[name] = typeof initial === 'object' ? { ...initial, ...(value as object) } : value;
    area.book.parts.touch();
  },
});

/** Rules for what may be typed: stored and shown; what the add-in writes itself is never refused. */
export const dataValidation: HostClass<Area> = new HostClass<Area>('DataValidation', {
  guard: requireUnlocked,
  scalars: {
    Type: { get: typeOf },
    Rule: { get: (area) => ruleOf(area)?.fields['Rule'] ?? {}, set: setRule },
    ErrorAlert: field('ErrorAlert', NO_ALERT),
    Prompt: field('Prompt', NO_PROMPT),
    IgnoreBlanks: field('IgnoreBlanks', true),
  },
  writes: { Clear: clear },
});
