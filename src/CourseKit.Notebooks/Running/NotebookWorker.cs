using System.Text.Json;
using CourseKit.Notebooks.Session;
using CourseKit.Platform;

namespace CourseKit.Notebooks.Running;

/// <summary>
/// The process in which one notebook runs. It sends <see cref="Done"/> when its compilers are ready. Each line it is
/// then sent is a <see cref="CellRequest"/>; it answers with the cell's events, a line each, and <see cref="Done"/>.
/// </summary>
internal static class NotebookWorker
{
    /// <summary>The line that says that the compilers are ready, and later that a cell has ended.</summary>
    public const string Done = "done";

    /// <summary>Serves cells until the parent is gone. Arguments: the notebook's folder, then the languages to warm up.</summary>
    public static void Run(string[] commandLine)
    {
        using ParentConnection parent = ParentConnection.Open(commandLine, out string[] arguments);
        using var session = new NotebookSession(arguments[0], sessionEvent => parent.Send(JsonSerializer.Serialize(sessionEvent)));
        session.WarmUpAsync(arguments[1..]).ContinueWith(_ => parent.Send(Done), TaskScheduler.Default);
        while (parent.ReadLine() is string line)
        {
            // Cells run on another thread, so that this one sees at once when the parent ends.
            CellRequest cell = JsonSerializer.Deserialize<CellRequest>(line)!;
            _ = Task.Run(() => RunAsync(session, cell, parent));
        }

        ParentConnection.End();
    }

    private static async Task RunAsync(NotebookSession session, CellRequest cell, ParentConnection parent)
    {
        await session.RunAsync(cell.Name, cell.Code, cell.Language).ConfigureAwait(false);
        parent.Send(Done);
    }
}

/// <summary>A cell to run.</summary>
internal sealed record CellRequest(string Name, string Code, string Language);
