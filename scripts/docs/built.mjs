/** A module of what is built, by its path in the project. */
import { pathToFileURL } from 'node:url';
import { at } from '../steps/project.mjs';

export const built = (path) => import(pathToFileURL(at(path)).href);
