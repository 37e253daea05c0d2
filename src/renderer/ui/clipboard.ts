/** Puts text on the clipboard, and the same as HTML where that says more. The old command, because the app grants no page the clipboard permission. */
export function copyText(text: string, html?: string): void {
  document.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { once: true, capture: true });
  document.execCommand('copy');
}
