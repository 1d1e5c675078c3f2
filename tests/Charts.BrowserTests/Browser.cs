using CourseKit.Notebooks.Charts;
using Microsoft.Playwright;

namespace Charts.BrowserTests;

/// <summary>The machine's Chromium, without a network. Tests that need it are skipped where it is lacking.</summary>
[SetUpFixture]
public sealed class Browser
{
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;
    private static readonly Dictionary<(int Width, string Style), FigurePage> s_pages = [];

    private const string Light = "background: #ffffff; color: #222222";

    /// <summary>plotly.js, as a page embeds it.</summary>
    public static string Library { get; private set; } = "";

    [OneTimeSetUp]
    public static async Task Start()
    {
        (string? program, string? library) = (Chromium.Find(), PlotlyLibrary.Path);
        if (program is null || library is null)
        {
            Assert.Ignore($"Figures are not drawn: this machine lacks {(program is null ? "Chromium" : "Node.js, which brings plotly.js at build")}. What to install: dotnet run --project src/CourseKit -- doctor");
        }

        Library = PlotlyLibrary.Script(await File.ReadAllTextAsync(library!));
        s_playwright = await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", .. Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : []],
        });
    }

    [OneTimeTearDown]
    public static async Task Stop()
    {
        if (s_browser is not null)
        {
            await s_browser.DisposeAsync();
        }

        s_playwright?.Dispose();
    }

    /// <summary>A page with plotly.js that shows these figures alone. It is one page for all tests: to load plotly.js takes seconds.</summary>
    internal static async Task<FigurePage> ShowAsync(string figures, int width = 760, string style = Light)
    {
        if (!s_pages.TryGetValue((width, style), out FigurePage? page))
        {
            s_pages[(width, style)] = page = await OpenAsync(Library, width, style);
        }

        await page.ShowAsync(figures);
        return page;
    }

    /// <summary>Opens a page of its own.</summary>
    internal static async Task<FigurePage> OpenAsync(string body, int width = 760, string style = Light)
    {
        IBrowserContext context = await s_browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Offline = true,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
        });
        return await FigurePage.OpenAsync(context, $"<!doctype html><meta charset=\"utf-8\"><body style=\"margin: 8px; font-family: sans-serif; {style}\">{body}</body>");
    }
}
