using System.Diagnostics;

namespace CourseKit.Notebooks.Charts;

/// <summary>The Chromium, Chrome or Edge of this machine, driven without a window.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>The program's path, or null when the machine has none.</summary>
    public static string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).Concat(Places).FirstOrDefault(File.Exists);
    }

    /// <summary>Opens a page and gives its HTML once its scripts have come to rest.</summary>
    /// <param name="program">The browser's path.</param>
    /// <param name="page">The page's file. It is given no network.</param>
    /// <param name="cancellationToken">Ends the browser.</param>
    /// <exception cref="IOException">The browser failed or took too long; the message says how.</exception>
    internal static async Task<string> DumpAsync(string program, string page, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless", "--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--force-device-scale-factor=1",
                "--proxy-server=127.0.0.1:9", "--no-first-run", $"--user-data-dir={Path.Combine(Path.GetDirectoryName(page)!, "profile")}",
                "--virtual-time-budget=600000", "--dump-dom", new Uri(page).AbsoluteUri,
            },
        };

        // Chromium's own sandbox refuses to run as root; the page is ours and reads nothing from elsewhere.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            start.ArgumentList.Insert(0, "--no-sandbox");
        using Process process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            string html = await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            string problem = await errors.ConfigureAwait(false);
            return process.ExitCode == 0 ? html : throw new IOException($"{program} ended in {process.ExitCode}: {problem.Split('\n')[0]}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"{program} did not draw the figures within {Limit.TotalMinutes} minutes.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
