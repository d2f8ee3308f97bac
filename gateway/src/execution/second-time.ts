/**
 * Functions that are generated are as fast as any, and take longer to make than to run once: V8 compiles their text, and the
 * machine's code for them when it finds them busy. So what is done for the first time is done by walking over its plan.
 */
export function fromTheSecondTime<Work>(walk: Work, generate: () => Work): () => Work {
  let isFirst = true;
  let generated: Work | undefined;
  return () => {
    if (!isFirst) return (generated ??= generate());
    isFirst = false;
    return walk;
  };
}
