/** What the environment loads outside of the tests' realm, bundled into one file. */
export { createHeadlessGrid } from '../../preview/grid/headless';
export { createHost } from '../../preview/host/create-host';
