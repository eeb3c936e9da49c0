using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Selects words on a page, and finds the button that offers to cite them.</summary>
internal sealed class Selection(Visit visit)
{
    /// <summary>
    /// The range from the start of some words to the end of others, which may be in different elements.
    /// </summary>
    private const string RangeOf = """
        const rangeOf = (first, last) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const nodes = [];
          while (walker.nextNode())
            nodes.push(walker.currentNode);
          const text = nodes.map(node => node.data).join('');
          const from = text.indexOf(first);
          const to = text.indexOf(last, from) + last.length;
          const range = document.createRange();
          let at = 0;
          for (const node of nodes) {
            if (at <= from && from < at + node.length)
              range.setStart(node, from - at);
            if (at < to && to <= at + node.length)
              range.setEnd(node, to - at);
            at += node.length;
          }
          return range;
        };
        """;

    public ILocator Button => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cite or mark", Exact = true });

    public Task<bool> IsButtonFocused() => Button.EvaluateAsync<bool>("button => button === document.activeElement");

    /// <summary>
    /// The selected text without notes; the selection's own text omits elements that a menu has made inert.
    /// </summary>
    public Task<string> Text() =>
        visit.Page.EvaluateAsync<string>(
            """
            () => {
              if (getSelection().rangeCount === 0)
                return '';
              const words = getSelection().getRangeAt(0).cloneContents();
              words.querySelectorAll('.sidenote').forEach(note => note.remove());
              return words.textContent;
            }
            """
        );

    /// <summary>Drags the mouse from the start of some words to the end of others.</summary>
    public async Task Drag(string first, string last)
    {
        var ends = await visit.Page.EvaluateAsync<float[]>(
            $$"""
            ([first, last]) => {
              {{RangeOf}}
              const range = rangeOf(first, last);
              range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
              const boxes = [...range.getClientRects()].filter(box => box.width > 0);
              const middle = box => box.top + box.height / 2;
              return [boxes[0].left, middle(boxes[0]), boxes.at(-1).right, middle(boxes.at(-1))];
            }
            """,
            new[] { first, last }
        );
        var mouse = visit.Page.Mouse;
        await mouse.MoveAsync(ends[0], ends[1]);
        await mouse.DownAsync();
        await mouse.MoveAsync(ends[2], ends[3], new() { Steps = 3 });
        await mouse.UpAsync();
    }

    /// <summary>Selects without a mouse, as the handles of a phone do, and waits for the event.</summary>
    public Task Set(string first, string last) =>
        visit.Page.EvaluateAsync(
            $$"""
            async ([first, last]) => {
              {{RangeOf}}
              const range = rangeOf(first, last);
              range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
              const heard = new Promise(changed => document.addEventListener('selectionchange', changed, { once: true }));
              getSelection().removeAllRanges();
              getSelection().addRange(range);
              await heard;
            }
            """,
            new[] { first, last }
        );

    /// <summary>Whether the whole selection is on the screen and not behind the menu.</summary>
    public Task<bool> IsInSight() =>
        visit.Page.EvaluateAsync<bool>(
            """
            () => {
              const dialog = document.querySelector('dialog[open]')?.getBoundingClientRect();
              const isBehind = box =>
                dialog &&
                box.left < dialog.right &&
                dialog.left < box.right &&
                box.top < dialog.bottom &&
                dialog.top < box.bottom;
              const edge = document.querySelector('.paragraph').getBoundingClientRect().right;
              const boxes = [...getSelection().getRangeAt(0).getClientRects()].filter(box => box.left < edge);
              return (
                boxes.length > 0 && boxes.every(box => box.top >= 0 && box.bottom <= innerHeight && !isBehind(box))
              );
            }
            """
        );
}
