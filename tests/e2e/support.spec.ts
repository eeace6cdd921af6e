// The watch over every test, watched: it has to notice what it promises to notice.
import { expect, open, test } from './support';

test.use({ allowed: { errors: [/./] } });

const mischief: [string, () => unknown, RegExp][] = [
  ['a console error', () => console.error('something is wrong'), /console error: something is wrong/],
  ['an uncaught error', () => setTimeout(() => { throw new Error('lost'); }), /uncaught error: lost/],
  ['a request after the start', () => fetch('boot.js'), /request after the start: GET .*boot\.js/],
  ['a request to another origin', () => navigator.sendBeacon('http://localhost:9/'), /localhost:9/],
  ['an inline style', () => document.body.setAttribute('style', 'color: red'), /policy violation: style-src/],
];

for (const [name, cause, noticed] of mischief) {
  test(`${name} is noticed`, async ({ page, problems }) => {
    await open(page);
    expect(problems).toEqual([]);
    await page.evaluate(cause);
    await expect.poll(() => problems.join('\n')).toMatch(noticed);
  });
}
