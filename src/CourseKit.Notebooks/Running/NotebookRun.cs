using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Session;

namespace CourseKit.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>How long one cell may take before its process is killed. The default is 60 seconds.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Called before each code cell.</summary>
    public Action<NotebookCell>? OnCell { get; init; }
}

/// <summary>What came of running a notebook.</summary>
/// <param name="Notebook">The notebook with its new outputs.</param>
/// <param name="CellsRun">How many code cells ran to their end.</param>
/// <param name="Figures">How many figures they showed.</param>
/// <param name="Duration">The time it took, the start of the worker process included.</param>
/// <param name="Failure">The error that ended the run, or null when every cell ran.</param>
public sealed record NotebookRun(NotebookDocument Notebook, int CellsRun, int Figures, TimeSpan Duration, CellFailure? Failure);

/// <summary>The cell that failed and why.</summary>
public sealed record CellFailure(NotebookCell Cell, CellError Error);
