using CourseLib.Charts;
using CourseLib.Tests.Charts;
using Microsoft.Playwright;

namespace Charts.BrowserTests;

/// <summary>A figure of every kind, drawn without a network.</summary>
public class SampleTests
{
    /// <summary>Not the plots side by side, which need room; and one figure in space for all, for these take seconds each.</summary>
    private static IEnumerable<string> NarrowNames => SampleFigures.Names.Except(["subplots", "scatter3d", "surface", "loss-surface"]);

    [TestCaseSource(typeof(SampleFigures), nameof(SampleFigures.Names))]
    public async Task Draws_on_a_wide_light_page(string name)
    {
        FigurePage page = await Browser.ShowAsync(SampleFigures.All[name]().ToHtml(), width: name == "subplots" ? 1050 : 760);
        await Drawing.AssertSoundAsync(page);
    }

    [TestCaseSource(nameof(NarrowNames))]
    public async Task Draws_on_a_narrow_dark_page(string name)
    {
        FigurePage page = await Browser.ShowAsync(SampleFigures.All[name]().ToHtml(), width: 400, "background: #1e1e1e; color: #d4d4d4");
        await Drawing.AssertSoundAsync(page);
        string ink = await page.Page.EvaluateAsync<string>("() => document.querySelector('[data-coursekit-figure]')._fullLayout.font.color");
        Assert.That(ink, Is.EqualTo("rgb(212, 212, 212)"));
    }

    [TestCase("animation")]
    [TestCase("linear-fit")]
    public async Task An_animation_plays_pauses_and_follows_its_slider(string name)
    {
        FigurePage page = await Browser.ShowAsync(SampleFigures.All[name]().ToHtml());
        await page.DrawnAsync();
        string start = await DataAsync(page);

        await page.Page.ClickAsync(".updatemenu-button >> text=Play");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('[data-coursekit-figure]')._fullLayout.sliders[0].active > 2");
        await page.Page.ClickAsync(".updatemenu-button >> text=Pause");
        await page.Page.WaitForTimeoutAsync(300);
        string paused = await DataAsync(page);
        await page.Page.WaitForTimeoutAsync(300);
        Assert.That(paused, Is.Not.EqualTo(start));
        Assert.That(await DataAsync(page), Is.EqualTo(paused));

        ILocator rail = page.Page.Locator(".slider-rail-touch-rect");
        LocatorBoundingBoxResult box = (await rail.BoundingBoxAsync())!;
        await page.Page.Mouse.ClickAsync(box.X + 3, box.Y + box.Height / 2);
        await page.Page.WaitForFunctionAsync("first => JSON.stringify(document.querySelector('[data-coursekit-figure]').data[0].y) === first", start);
        Assert.That(page.Complaints, Is.Empty);
    }

    [Test]
    public async Task The_same_figure_twice_and_others_are_all_drawn_on_one_page()
    {
        string[] html = [SampleFigures.All["scatter"]().ToHtml(), SampleFigures.All["histogram"]().ToHtml(), SampleFigures.All["scatter"]().ToHtml()];
        FigurePage page = await Browser.ShowAsync(string.Concat(html));
        await page.DrawnAsync();
        Assert.That(await page.Page.Locator(".js-plotly-plot").CountAsync(), Is.EqualTo(3));
        Assert.That(page.Complaints, Is.Empty);
    }

    [Test]
    public async Task A_figure_follows_the_theme_of_its_page()
    {
        await using FigurePage page = await Browser.OpenAsync(Browser.Library + SampleFigures.All["scatter"]().ToHtml());
        await page.DrawnAsync();
        await page.Page.EvaluateAsync("() => { document.body.style.color = 'rgb(250, 250, 250)'; }");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('[data-coursekit-figure]')._fullLayout.font.color === 'rgb(250, 250, 250)'");
        Assert.That(page.Complaints, Is.Empty);
    }

    [Test]
    public async Task Without_plotly_and_network_the_text_stays_and_the_figure_comes_with_plotly()
    {
        await using FigurePage page = await Browser.OpenAsync(SampleFigures.All["histogram"]().ToHtml());
        ILocator place = page.Page.Locator("[data-coursekit-figure]");
        await Assertions.Expect(place).ToContainTextAsync("could not be loaded from https://cdn.plot.ly/plotly-4.1.1.min.js");
        await Assertions.Expect(place).ToContainTextAsync("Figure: Weights at the start");

        await page.Page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = CourseKit.Notebooks.Charts.PlotlyLibrary.Path });
        await page.DrawnAsync();
        await Assertions.Expect(place).Not.ToContainTextAsync("could not be loaded");
    }

    [Test]
    public async Task No_button_uploads_the_figure()
    {
        FigurePage page = await Browser.ShowAsync(SampleFigures.All["scatter"]().ToHtml());
        await page.DrawnAsync();
        Assert.That(await page.Page.Locator("[data-title*='Share'], [data-title*='loud']").CountAsync(), Is.Zero);
        Assert.That(await page.Page.Locator(".modebar-btn").CountAsync(), Is.Positive);
    }

    private static Task<string> DataAsync(FigurePage page) =>
        page.Page.EvaluateAsync<string>("() => JSON.stringify(document.querySelector('[data-coursekit-figure]').data[0].y)");
}
