/**
 * @typedef {{ plain: string, html?: string }} Copied a text to copy, with its HTML for rich-text editors
 * @typedef {{ name: string, type: string, content: string | Blob }} Made a generated file
 */

/**
 * Copies a text, with its HTML if the browser supports it. Returns false without permission, or on a page that is not
 * served securely.
 * @param {Copied} text
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

/**
 * Offers a file for download.
 * @param {Made} file
 */
export function download({ name, type, content }) {
  const address = URL.createObjectURL(blob(content, type));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * @param {string | Blob} content
 * @param {string} type
 */
const blob = (content, type) => new Blob([content], { type });
