/** The browser in which the page is tested: the one that takes its pictures. */
export { openBrowser } from '#rehearsal/pictures/browser.ts';
