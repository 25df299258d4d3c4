/** The names of sheets that are in use, whatever the case. */
export class SheetNames {
  private readonly taken: Set<string>;

  constructor(names: readonly string[]) {
    this.taken = new Set(names.map((name) => name.toLowerCase()));
  }

  /** This name, or the first free one with a number behind it; `fit` makes room for the number. */
  take(wanted: string, fit = (name: string, behind: string): string => `${name}${behind}`): string {
    let name = fit(wanted, '');
    for (let number = 2; this.taken.has(name.toLowerCase()); number += 1) name = fit(wanted, ` ${number}`);
    this.taken.add(name.toLowerCase());
    return name;
  }
}
