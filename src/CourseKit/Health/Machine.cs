using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using CourseKit.Grading;
using CourseKit.Notebooks.Charts;
using CourseKit.Platform;

namespace CourseKit.Health;

/// <summary>Looks for what the course uses on this machine.</summary>
internal static partial class Machine
{
    private const string Library = "artifacts/lessons/CourseLib.dll";
    private const int NeededSdk = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) =>
    [
        await SdkAsync(cancellationToken).ConfigureAwait(false),
        BuiltLibrary(),
        await ToolAsync("Node.js", "plotly.js at build, so that figures show without a network", Install("nodejs npm", "node", "OpenJS.NodeJS"), "node", cancellationToken).ConfigureAwait(false),
        Plotly(),
        await BrowserAsync(cancellationToken).ConfigureAwait(false),
        await ToolAsync("Jupyter", "the lessons in Jupyter", "python3 -m pip install notebook", "jupyter", cancellationToken).ConfigureAwait(false),
        await BubblewrapAsync(cancellationToken).ConfigureAwait(false),
    ];

    private static async Task<Finding> SdkAsync(CancellationToken cancellationToken)
    {
        string[] versions = [.. (await AskAsync("dotnet", "--list-sdks", cancellationToken).ConfigureAwait(false) ?? "")
            .Split('\n').Select(line => line.Split(' ')[0]).Where(version => version.Length > 0)];
        string? fitting = versions.LastOrDefault(version => int.TryParse(version.Split('.')[0], out int major) && major >= NeededSdk);
        string says = fitting ?? (versions.Length > 0 ? $"only {string.Join(", ", versions)}; version {NeededSdk} compiles the course" : "compiles the course");
        return new Finding(".NET SDK", true, fitting is not null, says, $"Install version {NeededSdk}: https://dotnet.microsoft.com/download");
    }

    private static Finding BuiltLibrary() =>
        new("CourseLib", true, File.Exists(Library), File.Exists(Library) ? Library : $"{Library} is what the lessons load", "dotnet build");

    private static Finding Plotly() => PlotlyLibrary.Path is not null
        ? new Finding("plotly.js", false, true, $"{PlotlyLibrary.Version}, beside the program: executed lessons show figures without a network", "")
        : new Finding("plotly.js", false, false, $"without a copy, figures load {PlotlyLibrary.Address}", "Install Node.js, then: dotnet build");

    private static async Task<Finding> BrowserAsync(CancellationToken cancellationToken)
    {
        string? path = Chromium.Find();
        string? version = path is null ? null : await VersionAsync(path, cancellationToken).ConfigureAwait(false);
        return new Finding(
            "Chromium", false, path is not null, path is null ? "static pictures of figures, and the tests that draw them" : version ?? path, Install("chromium", "--cask google-chrome", "Google.Chrome"));
    }

    private static async Task<Finding> BubblewrapAsync(CancellationToken cancellationToken)
    {
        BubblewrapTrial trial = BubblewrapTrial.Run(Path.GetDirectoryName(Installation.Sandbox)!);
        string says = trial.Works ? await VersionAsync("bwrap", cancellationToken).ConfigureAwait(false) ?? "it works"
            : trial.IsInstalled ? $"installed, but it cannot build walls around students' code here ({trial.Problem})"
            : "walls around students' code when grading";
        return new Finding("bubblewrap", false, trial.Works, says, trial.Mend ?? "");
    }

    private static async Task<Finding> ToolAsync(string name, string purpose, string mend, string program, CancellationToken cancellationToken)
    {
        string? version = await VersionAsync(program, cancellationToken).ConfigureAwait(false);
        return new Finding(name, false, version is not null, version ?? purpose, mend);
    }

    private static async Task<string?> VersionAsync(string program, CancellationToken cancellationToken) =>
        await AskAsync(program, "--version", cancellationToken).ConfigureAwait(false) is string answer && Version().Match(answer) is { Success: true } version
            ? version.Value
            : null;

    /// <summary>What a program prints, or null when it is not there, fails or keeps silent.</summary>
    private static async Task<string?> AskAsync(string program, string argument, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string answer = await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return process.ExitCode == 0 ? answer : null;
        }
        catch (Exception exception) when (exception is Win32Exception or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The package manager's command on this system.</summary>
    private static string Install(string debian, string? homebrew, string? winget) =>
        OperatingSystem.IsMacOS() && homebrew is not null ? $"brew install {homebrew}"
        : OperatingSystem.IsWindows() && winget is not null ? $"winget install {winget}"
        : OperatingSystem.IsLinux() ? $"sudo apt-get install {debian}"
        : "not available on this system";

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex Version();
}
