// Where the conversation stands and scrolls.

const room = document.querySelector('main');
const conversation = document.getElementById('conversation');
const gapAbove = 16;

/** Shows the end, but never scrolls the beginning of the latest exchange out of sight. */
export function toEnd() {
  requestAnimationFrame(() => {
    const question = [...conversation.querySelectorAll('.reader')].at(-1);
    const end = room.scrollHeight - room.clientHeight;
    const begin = question?.offsetHeight > room.clientHeight / 3 ? question.nextElementSibling : question;
    const latest = begin ? begin.offsetTop - room.offsetTop - gapAbove : end;
    room.scrollTo({ top: Math.min(end, latest) });
  });
}
