// What the page says in its reader's language, as the server wrote it into the page.

const page = document.body.dataset;

/** The words of this name, with what fills their places {0}, {1}. */
export function words(name, ...values) {
  return values.reduce((text, value, place) => text.replace(`{${place}}`, value), page[name]);
}
