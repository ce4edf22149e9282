// Builds what stands in the conversation. Words become text nodes, never markup.

import { words } from './words.js';

/** An element with a class and children; strings become text. */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** What the reader said. */
export function readerMessage(text) {
  const message = element('div', 'message reader', element('p', '', text));
  message.prepend(element('span', 'unseen', `${words('you')} `));
  return message;
}

/** An empty message of the bot, to be filled piece by piece. */
export function botMessage() {
  return element('div', 'message bot', element('span', 'unseen', `${words('bot')} `));
}

/** One paragraph of a bot's message. */
export function piece(runs) {
  const quoted = runs.length > 0 && runs.every((run) => run.quote);
  return element(quoted ? 'blockquote' : 'p', 'piece', ...runs.map(styled));
}

/** A file that comes with a bot's message. */
export function file(name, url) {
  const made = element('a', '', name);
  made.href = url;
  made.download = name;
  return element('p', 'piece', made);
}

/** Buttons for what could be asked next. */
export function suggestions(items, press) {
  const list = element('ul', 'suggestions');
  list.setAttribute('aria-label', words('couldAsk'));
  for (const item of items) {
    const button = element('button', '', item.label);
    button.type = 'button';
    button.addEventListener('click', (event) => press(item.says, event));
    list.append(element('li', '', button));
  }
  return list;
}

/** Below a message that did not get through. */
export function unsent(reason, retry) {
  const button = element('button', 'quiet', words('sendAgain'));
  button.type = 'button';
  button.addEventListener('click', retry);
  const note = element('div', 'unsent', element('span', '', reason), button);
  note.setAttribute('role', 'alert');
  return note;
}

function styled(run) {
  let node = document.createTextNode(run.text);
  if (run.italic) node = element('em', '', node);
  if (run.bold) node = element('strong', '', node);
  return run.url && /^https?:\/\//i.test(run.url) ? link(run.url, node) : node;
}

function link(url, node) {
  const made = element('a', '', node);
  made.href = url;
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  return made;
}
