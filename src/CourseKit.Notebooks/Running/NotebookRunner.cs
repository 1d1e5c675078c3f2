using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Session;
using CourseKit.Platform;

namespace CourseKit.Notebooks.Running;

/// <summary>
/// Runs a notebook from top to bottom in a worker process of its own, so that whatever a cell does can be ended from outside
/// and harms no other notebook.
/// </summary>
public static class NotebookRunner
{
    /// <summary>Runs every code cell in order, up to the first that fails.</summary>
    /// <param name="notebook">The notebook; its outputs are replaced. Its <see cref="NotebookDocument.Name"/> is its path.</param>
    /// <param name="options">Limits and callbacks.</param>
    /// <param name="cancellationToken">Ends the run, and the worker process with it.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<NotebookRun> RunAsync(NotebookDocument notebook, NotebookRunOptions options, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        NotebookCell[] cells = [.. notebook.Cells.Where(cell => cell.IsCode)];
        using var temporary = new TemporaryFolder();
        await using ChildProcess worker = StartWorker(notebook, cells, temporary);

        // A cell's time is its own: the compilers' start is not counted to the first one.
        await worker.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        var outputs = new CellOutputs();
        var recorded = new List<JsonArray>();
        CellFailure? failure = null;
        foreach (NotebookCell cell in cells)
        {
            if (failure is not null)
            {
                notebook.SetOutputs(cell, [], null);
                continue;
            }

            options.OnCell?.Invoke(cell);
            recorded.Add(outputs.Begin(recorded.Count + 1));
            if (await RunCellAsync(worker, cell, outputs, options, cancellationToken).ConfigureAwait(false) is CellError error)
            {
                failure = new CellFailure(cell, error);
            }
        }

        // Only now: a cell may have updated what an earlier one displayed.
        for (int i = 0; i < recorded.Count; i++)
        {
            notebook.SetOutputs(cells[i], recorded[i], i + 1);
        }

        int figures = recorded.Sum(Figures.Count);
        return new NotebookRun(notebook, recorded.Count - (failure is null ? 0 : 1), figures, watch.Elapsed, failure);
    }

    private static ChildProcess StartWorker(NotebookDocument notebook, NotebookCell[] cells, TemporaryFolder temporary)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(notebook.Name))!;
        IEnumerable<string> languages = new[] { CellLanguage.CSharp, CellLanguage.FSharp }
            .Where(language => cells.Any(cell => CellParser.Uses(cell.Source, cell.Language, language)));
        return ChildProcess.Start(new ChildProcessOptions
        {
            AssemblyPath = Path.Combine(AppContext.BaseDirectory, "CourseKit.Notebooks.dll"),
            Arguments = [folder, .. languages],
            WorkingDirectory = folder,

            Environment = new Dictionary<string, string>
            {
                // Two compilers write much machine code; remapping every page of it costs a tenth of a cold start.
                ["DOTNET_EnableWriteXorExecute"] = "0",

                // The F# compiler leaves its debug files there, and cells may leave theirs.
                ["TMPDIR"] = temporary.Path,
                ["TEMP"] = temporary.Path,
                ["TMP"] = temporary.Path,
            },
        });
    }

    private static async Task<CellError?> RunCellAsync(
        ChildProcess worker, NotebookCell cell, CellOutputs outputs, NotebookRunOptions options, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.CellTimeout);
        await worker.SendAsync(JsonSerializer.Serialize(new CellRequest($"cell {cell.Number}", cell.Source, cell.Language))).ConfigureAwait(false);
        CellError? error;
        try
        {
            error = await ReadEventsAsync(worker, outputs, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            error = new CellError("Timeout",
                $"The cell ran longer than its limit of {options.CellTimeout.TotalSeconds:0.###} s and was stopped. Look for a loop that does not end, or give it more time: --timeout SECONDS");
            outputs.Add(new ErrorEvent(error));
        }

        return error;
    }

    /// <summary>Takes in one cell's events.</summary>
    /// <returns>The error that ended the cell, or null when it ran to its end.</returns>
    private static async Task<CellError?> ReadEventsAsync(ChildProcess worker, CellOutputs outputs, CancellationToken cancellationToken)
    {
        CellError? error = null;
        while (await worker.ReadLineAsync(cancellationToken).ConfigureAwait(false) is string line)
        {
            if (line == NotebookWorker.Done)
            {
                return error;
            }

            SessionEvent sessionEvent = JsonSerializer.Deserialize<SessionEvent>(line)!;
            outputs.Add(sessionEvent);
            error = (sessionEvent as ErrorEvent)?.Error ?? error;
        }

        error = WorkerDeath.Explain(worker);
        outputs.Add(new ErrorEvent(error));
        return error;
    }
}
