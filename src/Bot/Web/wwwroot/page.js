// The page: what the reader does, and what becomes of it.

import { earlier, Failure, newTurn, say } from './lines.js';
import { botMessage, file, piece, readerMessage, suggestions, unsent } from './messages.js';
import { toEnd } from './room.js';
import { words } from './words.js';

const find = (id) => document.getElementById(id);
const [conversation, form, question, send, writing, offline, status, count] =
  ['conversation', 'form', 'question', 'send', 'writing', 'offline', 'status', 'count'].map(find);

const longest = question.maxLength;
const firstWaitMs = 1_000;
const longestWaitMs = 15_000;
const unsentKey = 'unsent';

let busy = true;
let delivering = false;
let waitMs = firstWaitMs;
let retryTimer = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

question.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});

question.addEventListener('input', showCount);
find('reconnect').addEventListener('click', load);
window.addEventListener('online', () => offline.hidden || load());
for (const button of document.querySelectorAll('[data-says]')) {
  button.addEventListener('click', () => ask(button.dataset.says));
}

load();

/** Fetches what was said before, again and again until the server answers. */
async function load() {
  clearTimeout(retryTimer);
  if (delivering) return;
  try {
    const entries = await earlier();
    conversation.replaceChildren();
    for (const entry of entries) showEntry(entry);
    showOnline();
    setBusy(false);
    restoreUnsent(entries);
    toEnd();
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    showOffline();
  }
}

function showEntry(entry) {
  dropSuggestions();
  if (entry.text) conversation.append(readerMessage(entry.text));
  for (const reply of entry.replies) {
    const message = botMessage();
    message.append(...reply.pieces.map(piece));
    if (reply.file) message.append(file(reply.file.name, reply.file.url));
    conversation.append(message);
    if (reply.suggestions.length > 0) conversation.append(suggestions(reply.suggestions, press));
  }
}

function submit() {
  const text = question.value.trim();
  if (text === '' || busy) return;
  question.value = '';
  showCount();
  ask(text);
}

function press(says, event) {
  if (busy) return;
  // Pressed with the keyboard: the button goes away, so the next place to be is the question.
  if (event.detail === 0) question.focus();
  ask(says);
}

function ask(text) {
  if (busy) return;
  const message = readerMessage(text);
  conversation.append(message);
  deliver(newTurn(), text, message);
}

async function deliver(turn, text, message) {
  delivering = true;
  setBusy(true);
  dropSuggestions();
  sessionStorage.setItem(unsentKey, JSON.stringify({ turn, text }));
  toEnd();
  const reply = showReply();
  try {
    await say(turn, text, reply.take);
    sessionStorage.removeItem(unsentKey);
    showOnline();
    status.textContent = '';
  } catch (failure) {
    reply.undo();
    showUnsent(turn, text, message, failure.message);
    if (!failure.reachable) showOffline();
  } finally {
    delivering = false;
    setBusy(false);
    toEnd();
  }
}

/** Shows the lines of a reply as they come. */
function showReply() {
  const added = [];
  const add = (node, parent = conversation) => {
    parent.append(node);
    added.push(node);
    toEnd();
    return node;
  };
  let current = null;
  const take = (line) => {
    if (line.kind === 'typing') showWriting(true);
    if (line.kind === 'message') current = null;
    if (line.kind === 'piece') {
      showWriting(false);
      current ??= add(botMessage());
      add(piece(line.runs), current);
    }
    if (line.kind === 'file' && current) add(file(line.name, line.url), current);
    if (line.kind === 'suggestions') {
      dropSuggestions();
      add(suggestions(line.items, press));
    }
  };
  return { take, undo: () => added.forEach((node) => node.remove()) };
}

function showUnsent(turn, text, message, reason) {
  const note = unsent(reason, () => {
    if (busy) return;
    note.remove();
    question.focus();
    deliver(turn, text, message);
  });
  message.after(note);
}

function restoreUnsent(entries) {
  const kept = JSON.parse(sessionStorage.getItem(unsentKey) ?? 'null');
  if (kept === null) return;
  if (entries.some((entry) => entry.turn === kept.turn)) {
    sessionStorage.removeItem(unsentKey);
    return;
  }
  const message = readerMessage(kept.text);
  conversation.append(message);
  showUnsent(kept.turn, kept.text, message, words('noAnswer'));
}

function showOffline() {
  offline.hidden = false;
  status.textContent = words('notReached');
  clearTimeout(retryTimer);
  retryTimer = setTimeout(load, waitMs);
  waitMs = Math.min(waitMs * 2, longestWaitMs);
}

function showOnline() {
  clearTimeout(retryTimer);
  waitMs = firstWaitMs;
  offline.hidden = true;
}

function setBusy(value) {
  busy = value;
  send.disabled = value;
  conversation.setAttribute('aria-busy', String(value));
  if (!value) showWriting(false);
}

function showWriting(value) {
  writing.hidden = !value;
  if (value) status.textContent = words('writing');
}

function showCount() {
  count.textContent = question.value.length > longest * 0.8 ? words('charactersOf', question.value.length, longest) : '';
}

function dropSuggestions() {
  conversation.querySelectorAll('.suggestions').forEach((list) => list.remove());
}
