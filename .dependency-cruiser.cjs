/**
 * Who may import whom. A path says what its code may touch; each rule says why, and prints it when it is broken.
 * Tests may reach for whatever they need to use the real thing.
 */
const test = '\\.test\\.tsx?$|/testing/';
const node = { dependencyTypes: ['core'] };
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

module.exports = {
  forbidden: [
    {
      name: 'product-without-tests',
      comment:
        'What only tests use must not be delivered: the product imports neither a test nor anything from a folder testing/.',
      severity: 'error',
      from: { pathNot: test },
      to: { path: test, pathNot: 'node_modules' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'domain/ holds the rules of the council. It imports only domain/, so that every rule can be read and tested alone.',
      severity: 'error',
      from: { path: '^src-main/domain/', pathNot: test },
      to: { pathNot: '^src-main/domain/' },
    },
    {
      name: 'contract-knows-no-host',
      comment:
        'contract/ is what page and program agree on. It imports domain/, oRPC and zod, nothing that runs on one side only.',
      severity: 'error',
      from: { path: '^src-main/contract/', pathNot: test },
      to: { pathNot: ['^src-main/(contract|domain)/', 'node_modules/(@orpc/contract|zod)/'] },
    },
    {
      name: 'application-through-ports',
      comment:
        'application/ says what happens, not how it is stored or shown: domain/, contract/ and its own ports only.',
      severity: 'error',
      from: { path: '^src-main/application/', pathNot: test },
      to: { pathNot: '^src-main/(application|contract|domain)/' },
    },
    {
      name: 'rim-stays-apart',
      comment:
        'persistence/, documents/ and signing/ serve the ports of application/ and know neither each other nor a host.',
      severity: 'error',
      from: { path: '^src-main/(persistence|documents|signing)/', pathNot: test },
      to: {
        path: '^src-(main|renderer)/',
        pathNot: [
          '^src-main/($1|domain)/',
          '^src-main/application/(ports|repositories|(award|session|document)-repositories)\\.ts$',
          '^src-main/application/[a-z]+/[a-z]+-ports\\.ts$',
        ],
      },
    },
    {
      name: 'only-persistence-knows-the-database',
      comment: 'Only persistence/ says drizzle-orm or better-sqlite3; everyone else asks a repository.',
      severity: 'error',
      from: { path: '^src-(main|renderer)/', pathNot: ['^src-main/persistence/', test] },
      to: { path: 'node_modules/(drizzle-orm|better-sqlite3)/' },
    },
    {
      name: 'only-electron-host-knows-electron',
      comment: 'Only hosts/electron/ says electron: the product must run in the loopback shell too.',
      severity: 'error',
      from: { path: '^src-(main|renderer)/', pathNot: ['^src-main/hosts/electron/', test] },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'only-hosts-and-contract-know-the-connection',
      comment:
        'How calls travel is agreed in contract/ and done in hosts/; a use case is a function that anyone can call.',
      severity: 'error',
      // A signing service on this computer is no page: it speaks a protocol of its own over the same kind of connection.
      from: { path: '^src-main/', pathNot: ['^src-main/(contract|hosts|signing/bridge)/', test] },
      to: { path: 'node_modules/(@orpc|ws)/' },
    },
    {
      name: 'hosts-are-the-rim',
      comment: 'hosts/ puts the program together. Nothing inside may depend on how it is hosted.',
      severity: 'error',
      from: { path: '^src-main/(domain|contract|application|persistence|documents|signing)/', pathNot: test },
      to: { path: '^src-main/hosts/' },
    },
    {
      name: 'shells-stay-apart',
      comment: 'The two shells share hosts/, never each other.',
      severity: 'error',
      from: { path: '^src-main/hosts/(electron|loopback)/', pathNot: test },
      to: { path: '^src-main/hosts/(electron|loopback)/', pathNot: '^src-main/hosts/$1/' },
    },
    {
      name: 'shells-stand-on-hosts',
      comment: 'What both shells share knows neither of them; only start.ts chooses between them.',
      severity: 'error',
      from: { path: '^src-main/hosts/[^/]+$', pathNot: ['^src-main/hosts/start\\.ts$', test] },
      to: { path: '^src-main/hosts/(electron|loopback)/' },
    },
    {
      name: 'renderer-sees-domain-and-contract',
      comment:
        'The page may import domain/ and contract/ of src-main. Anything else would ship server code to it.',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: test },
      to: { path: '^src-main/', pathNot: '^src-main/(domain|contract)/' },
    },
    {
      name: 'renderer-without-node',
      comment: 'The page is sandboxed: no node: module exists there.',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: test },
      to: node,
    },
    {
      name: 'program-without-page',
      comment: 'The program draws nothing: src-renderer/, React and its kin are the business of the page.',
      severity: 'error',
      from: { path: '^src-main/', pathNot: test },
      to: {
        path: '^src-renderer/|node_modules/(react|react-dom|react-i18next|i18next|@mantine|@tanstack|@tabler)/',
      },
    },
    {
      name: 'grid-knows-no-feature',
      comment: 'The grid is one reusable component; features use it, it uses none of them.',
      severity: 'error',
      from: { path: '^src-renderer/grid/', pathNot: test },
      to: { path: '^src-renderer/(features|projector|app|api)/' },
    },
    {
      name: 'features-stay-apart',
      comment: 'No feature of the page imports another one’s inside; what two share goes to ui/ or domain/.',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that neither file can be understood alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, dependencyTypesNot: npm },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.json', '.css'],
    },
  },
};
