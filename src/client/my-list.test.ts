import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const store = new Map<string, string>();
let isFull = false;
beforeEach(() => {
  store.clear();
  isFull = false;
  vi.resetModules();
  vi.stubGlobal('__unkeptList', undefined);
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      store.set(name, value);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());
const load = () => import('./my-list.ts');

describe('a stored list', () => {
  test.each([
    [null, []],
    ['', []],
    ['{', []],
    ['null', []],
    ['[1,2]', []],
    ['{"version":1,"works":"radford2021learning"}', []],
    ['{"version":1,"works":["radford2021learning","radford2021learning"]}', ['radford2021learning']],
    ['{"version":9,"works":["jia2021scaling"],"more":true}', ['jia2021scaling']],
    ['{"works":["<img src=x onerror=alert(1)>","../../etc","__proto__",7,null,"jia2021scaling"]}', ['jia2021scaling']],
  ])('%s is read as %j', async (stored, keys) => {
    expect((await load()).parseList(stored)).toEqual(keys);
  });
});

describe('a shared link', () => {
  test.each([
    ['#works=radford2021learning,jia2021scaling', ['radford2021learning', 'jia2021scaling']],
    ['#works=radford2021learning%2Cjia2021scaling', ['radford2021learning', 'jia2021scaling']],
    ['#works=', []],
    ['#works=<script>alert(1)</script>', []],
    ['#ref-radford2021learning', []],
    ['', []],
  ])('%s carries %j', async (hash, keys) => {
    expect((await load()).parseShared(hash)).toEqual(keys);
  });

  test('carries what it was made of', async () => {
    const { parseShared, sharedHash } = await load();
    expect(parseShared(sharedHash(['jia2021scaling', 'li2023blipb']))).toEqual(['jia2021scaling', 'li2023blipb']);
  });
});

test('what is added is kept once, in the documented shape', async () => {
  const { addToList, listKey, removeFromList } = await load();
  expect(addToList(['jia2021scaling', 'li2023blip', 'jia2021scaling'])).toBe(true);
  expect(JSON.parse(store.get(listKey)!)).toEqual({ version: 1, works: ['jia2021scaling', 'li2023blip'] });
  removeFromList('jia2021scaling');
  expect(JSON.parse(store.get(listKey)!)).toEqual({ version: 1, works: ['li2023blip'] });
});

test('a full store keeps the list for this page and says so', async () => {
  const { addToList, readList } = await load();
  isFull = true;
  expect(addToList(['jia2021scaling'])).toBe(false);
  expect(readList()).toEqual(['jia2021scaling']);
  isFull = false;
  expect(addToList(['li2023blip'])).toBe(true);
  expect(readList()).toEqual(['jia2021scaling', 'li2023blip']);
});

test('another bundle of the page knows of the change', async () => {
  const first = await load();
  vi.resetModules();
  const second = await load();
  isFull = true;
  first.addToList(['jia2021scaling']);
  expect(second.readList()).toEqual(['jia2021scaling']);
});
