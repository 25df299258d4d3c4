import { TINA } from '../engine/review/reviews';
import { NOW } from './books';

/** An entry with which a partner submits a report, yet to be sealed. */
export const SUBMISSION = {
  cycle: '2025-10',
  partner: 'Northwind',
  version: 1,
  at: NOW,
  zone: 'UTC',
  action: 'submit',
  by: TINA,
  from: 'MSP preparing',
  to: 'Under review',
  changes: [
    { field: 'Status', old: 'MSP preparing', new: 'Under review' },
    { field: 'Flag', old: '', new: 'Manual submission' },
  ],
  comments: '',
  parent: '',
};
