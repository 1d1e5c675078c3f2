using Microsoft.Playwright;

namespace Charts.BrowserTests;

/// <summary>What holds for every figure, a sample's or a lesson's.</summary>
internal static class Drawing
{
    /// <summary>What is wrong with the drawn figures of a page: traces that are not shown, pictures of one colour, texts on each other.</summary>
    private const string Faults =
        """
        async () => {
          const faults = [];
          for (const place of document.querySelectorAll('[data-coursekit-figure]')) {
            const called = place.layout.title?.text ?? '(no title)';
            place._fullData.forEach((trace, i) => {
              if (trace.visible !== true) faults.push(`${called}: trace ${i} is not visible`);
              if (!place.calcdata[i]?.length) faults.push(`${called}: trace ${i} has no data`);
            });
            const box = place.getBoundingClientRect();
            if (box.width < 100 || box.height < 100) faults.push(`${called}: it has no room`);
            if (box.right > document.documentElement.clientWidth + 1) faults.push(`${called}: it is wider than the page`);

            const image = new Image();
            image.src = await Plotly.toImage(place, { format: 'png', width: 300, height: 200 });
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [300, 200];
            const drawing = canvas.getContext('2d');
            drawing.drawImage(image, 0, 0);
            const colors = new Set(new Uint32Array(drawing.getImageData(0, 0, 300, 200).data.buffer));
            if (colors.size < 20) faults.push(`${called}: its picture has ${colors.size} colours`);

            const texts = [...place.querySelectorAll('.gtitle, .xtitle, .ytitle, .legend, .updatemenu-container, .slider-container, .cbtitle, .annotation-text, .xtick text, .ytick text')]
              .map(element => [element, element.getBoundingClientRect()]).filter(([, at]) => at.width > 0);
            // Tick labels of two axes meet in the corner.
            const axis = element => element.closest('.xtick, .ytick')?.classList[0];
            texts.forEach(([one, a], i) => texts.slice(i + 1).forEach(([other, b]) => {
              if (axis(one) && axis(other) && axis(one) !== axis(other)) return;
              const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (across > 2 && down > 2) faults.push(`${called}: '${one.textContent.slice(0, 30)}' and '${other.textContent.slice(0, 30)}' are on each other`);
            }));
          }
          return faults;
        }
        """;

    public static async Task AssertSoundAsync(FigurePage page)
    {
        await page.DrawnAsync();
        string[] faults = await page.Page.EvaluateAsync<string[]>(Faults);
        Assert.That(faults, Is.Empty);
        Assert.That(page.Complaints, Is.Empty);
    }
}
