import { fileURLToPath } from 'node:url';

/** The resources as they lie in the checkout. */
export const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url));
