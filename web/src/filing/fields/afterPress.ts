let pressed = false;
window.addEventListener("pointerdown", () => (pressed = true), true);
for (const end of ["pointerup", "pointercancel"] as const) window.addEventListener(end, () => (pressed = false), true);

/**
 * Does something once no button is pressed. What is drawn when a field is left may move the page: between the press and the release
 * of a button it would take the button away from under the pointer, and the click would be lost.
 */
export function afterPress(something: () => void): void {
  if (!pressed) {
    something();
    return;
  }
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    setTimeout(something);
  };
  window.addEventListener("pointerup", end, { signal: ended.signal });
  window.addEventListener("pointercancel", end, { signal: ended.signal });
}
