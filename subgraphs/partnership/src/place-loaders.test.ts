import { placeLoaders } from './place-loaders.js';

type Path = NonNullable<Parameters<ReturnType<typeof placeLoaders<object>>>[0]>;
const path = (...keys: (string | number)[]): Path =>
  keys.reduce<Path | undefined>((prev, key) => ({ prev, key, typename: undefined }), undefined)!;

test('rows of one place share their loaders; another place, and references, have their own', () => {
  const at = placeLoaders(() => ({}));
  const first = at(path('meeting', 'actions', 0, 'planLines'));
  expect(at(path('meeting', 'actions', 16, 'planLines'))).toBe(first);
  expect(at(path('meeting', 'planLines'))).not.toBe(first);
  expect(at(path('other', 'actions', 0, 'planLines'))).not.toBe(first);
  expect(at()).not.toBe(first);
  expect(at()).toBe(at());
});
