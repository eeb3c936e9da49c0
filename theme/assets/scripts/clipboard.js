/**
 * Puts a text on the clipboard, with its HTML where a browser takes it. Gives whether it worked: without permission, or on a
 * page that is not served securely, it does not.
 */
export async function copy({ plain, html }) {
  try {
    if (html && globalThis.ClipboardItem)
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
    else await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return false;
  }
}

/** Offers a file that was made here for download. */
export function download({ name, type, content }) {
  const address = URL.createObjectURL(blob(content, type));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const blob = (content, type) => new Blob([content], { type });
