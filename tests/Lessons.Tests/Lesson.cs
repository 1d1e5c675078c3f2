using System.Collections.Concurrent;
using System.Text.Json;
using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Running;

namespace Lessons.Tests;

/// <summary>
/// A lesson that was run from top to bottom, once for all the tests that look at it.
/// </summary>
internal sealed class Lesson
{
    private const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    private static readonly ConcurrentDictionary<string, Lazy<Lesson>> Runs = new();

    private readonly Dictionary<string, NotebookCell> _cells;

    private Lesson(NotebookRun run)
    {
        Failure = run.Failure;
        Cells = NotebookDocument.Parse(run.Notebook.ToBytes(), run.Notebook.Name).Cells;
        _cells = Cells.Where(cell => cell.Id is not null).ToDictionary(cell => cell.Id!);
    }

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "notebooks");

    /// <summary>The file names of all lessons.</summary>
    public static string[] FileNames { get; } =
        [.. Directory.GetFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order()];

    /// <summary>What ended the run early, or null.</summary>
    public CellFailure? Failure { get; }

    /// <summary>The cells with the outputs of this run.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    public static Lesson Run(string fileName) =>
        Runs.GetOrAdd(fileName, name => new(() => RunNow(Path.Combine(Folder, name)))).Value;

    public bool Has(string cellId) => _cells.ContainsKey(cellId);

    public string Source(string cellId) => _cells[cellId].Source;

    /// <summary>What a cell wrote to the console.</summary>
    public string Text(string cellId) => string.Concat(
        _cells[cellId].Outputs
            .Where(output => OutputType(output) == "stream")
            .Select(output => Joined(output.GetProperty("text"))));

    /// <summary>The one line that a cell wrote which begins so.</summary>
    public string Line(string cellId, string start) =>
        Text(cellId).Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The Plotly figures that a cell showed: their data and layout.</summary>
    public JsonElement[] Figures(string cellId) =>
    [
        .. _cells[cellId].Outputs
            .Where(output => output.TryGetProperty("data", out JsonElement data) && data.TryGetProperty(PlotlyMimeType, out _))
            .Select(output => output.GetProperty("data").GetProperty(PlotlyMimeType)),
    ];

    /// <summary>The y values, with their 6 digits, of the one trace of that name in the one figure that a cell showed.</summary>
    public double[] Curve(string cellId, string trace) =>
    [
        .. Figures(cellId).Single().GetProperty("data").EnumerateArray()
            .Single(data => data.GetProperty("name").GetString() == trace)
            .GetProperty("y").EnumerateArray().Select(value => value.GetDouble()),
    ];

    private static string? OutputType(JsonElement output) => output.GetProperty("output_type").GetString();

    private static string Joined(JsonElement text) => text.ValueKind == JsonValueKind.Array
        ? string.Concat(text.EnumerateArray().Select(line => line.GetString()))
        : text.GetString()!;

    private static Lesson RunNow(string path) =>
        new(NotebookRunner.RunAsync(NotebookDocument.Load(path), new NotebookRunOptions()).GetAwaiter().GetResult());

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CourseKit.sln")))
            folder = folder.Parent;

        return folder?.FullName
            ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds CourseKit.sln.");
    }
}
