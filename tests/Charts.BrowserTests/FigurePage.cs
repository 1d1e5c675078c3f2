using Microsoft.Playwright;

namespace Charts.BrowserTests;

/// <summary>An open page with figures, and what its console complained about.</summary>
internal sealed class FigurePage : IAsyncDisposable
{
    private const string AllDrawn =
        """
        () => [...document.querySelectorAll('[data-coursekit-figure]')].every(place => place._fullLayout && place.calcdata?.length && place.querySelector('.main-svg'))
        """;

    private readonly IBrowserContext _context;

    private FigurePage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors of the page's console, and exceptions of its scripts.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<FigurePage> OpenAsync(IBrowserContext context, string html)
    {
        var page = new FigurePage(context, await context.NewPageAsync());
        page.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                page.Complaints.Add(message.Text);
            }
        };
        page.Page.PageError += (_, error) => page.Complaints.Add(error);
        await page.Page.SetContentAsync(html);
        return page;
    }

    /// <summary>Puts other figures into the page, as notebooks put outputs into theirs.</summary>
    public Task ShowAsync(string html)
    {
        Complaints.Clear();
        return Page.EvaluateAsync(
            """
            html => {
              document.querySelectorAll('.js-plotly-plot').forEach(Plotly.purge);
              document.body.replaceChildren(document.createRange().createContextualFragment(html));
            }
            """,
            html);
    }

    /// <summary>Waits until every figure is drawn.</summary>
    public Task DrawnAsync() => Page.WaitForFunctionAsync(AllDrawn, null, new PageWaitForFunctionOptions { Timeout = 60_000 });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
