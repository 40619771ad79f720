/** How many cheers float by at most; docs/limits.md is made of it as well. */
import { bound, rate } from '../bound.ts';

export const cheering = {
  ofPerson: rate(8, 4, 'cheers of one person in a room', 'two a second, as long as somebody likes'),
  ofRoom: rate(600, 4, 'cheers of a room', 'everybody in the largest room at once, three times'),
  gatherMs: bound(
    400,
    'ms for which the cheers of a room are gathered',
    'they leave as one sum',
    'two or three packets a second, however many press',
  ),
};
