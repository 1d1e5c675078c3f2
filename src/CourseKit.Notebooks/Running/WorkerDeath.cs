using CourseKit.Notebooks.Session;
using CourseKit.Platform;

namespace CourseKit.Notebooks.Running;

/// <summary>Why a worker process ended in the middle of a cell.</summary>
internal static class WorkerDeath
{
    private const string Unhandled = "Unhandled exception.";

    public static CellError Explain(ChildProcess worker)
    {
        if (worker.Exceeded == ChildLimit.Memory || worker.ErrorOutput.Contains("Out of memory", StringComparison.Ordinal))
        {
            return new CellError("OutOfMemory", CellError.OutOfMemory);
        }

        if (worker.ErrorOutput.Contains("Stack overflow", StringComparison.Ordinal))
        {
            return new CellError("StackOverflow", "The cell called itself too deeply: the stack overflowed. Look for a recursion that does not end.");
        }

        if (worker.Exceeded == ChildLimit.LineLength)
        {
            return new CellError("OutputTooLong", "The cell showed a single value of more than 64 million characters, and was stopped.");
        }

        string firstLine = worker.ErrorOutput.Split('\n')[0].Trim();
        if (firstLine.StartsWith(Unhandled, StringComparison.Ordinal))
        {
            return new CellError("ProcessEnded",
                $"An exception that nothing caught, on another thread or in an async void method, ended the notebook's process: {firstLine[Unhandled.Length..].Trim()}");
        }

        return new CellError("ProcessEnded",
            $"The cell ended the notebook's process (exit code {worker.ExitCode}). {(firstLine.Length > 0 ? firstLine : "Code in a notebook must not call Environment.Exit.")}");
    }
}
