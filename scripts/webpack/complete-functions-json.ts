import { Compilation, sources, WebpackError, type Compiler } from 'webpack';
import { completedMetadata } from '../functions-metadata';

const NAME = 'CompleteFunctionsJson';
const ASSET = 'functions.json';

/** Completes the functions.json that the metadata plugin has written, and fails the build where there is none. */
export class CompleteFunctionsJson {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const generated = compilation.getAsset(ASSET);
        if (generated === undefined) {
          compilation.errors.push(new WebpackError(`${ASSET} was not generated.`));
          return;
        }
        const completed = completedMetadata(generated.source.source().toString());
        compilation.updateAsset(ASSET, new sources.RawSource(completed));
      });
    });
  }
}
