import type { Header } from '../columns/header';
import type { Row } from '../tables/row';
import type { Reject } from './reject';

/** What becomes of a row: a record, or the reasons why not. */
type Checked<T> = { readonly record: T } | { readonly reject: Reject };

export type Checker<T> = (row: Row) => Checked<T>;

/**
 * Makes the checker of one file once its header is known.
 *
 * Edges: throws `FileRefusal` where the header lacks what the kind of file needs.
 */
export type CheckerFactory<T> = (header: Header) => Checker<T>;
