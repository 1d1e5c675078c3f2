namespace CourseLib.Optimization;

/// <summary>
/// All rows of a run, as columns ready to plot. The columns have one length; element 0 is the start.
/// </summary>
/// <remarks>What each column means, <see cref="TrainingStep"/> says under the same name.</remarks>
public sealed class TrainingTrace
{
    internal TrainingTrace(TraceColumns columns)
    {
        int rows = columns.Count;
        Iteration = Trimmed(columns.Iteration, rows);
        Loss = Trimmed(columns.Loss, rows);
        GradientNorm = Trimmed(columns.GradientNorm, rows);
        Step = Trimmed(columns.Step, rows);
        Beta = Trimmed(columns.Beta, rows);
        Evaluations = Trimmed(columns.Evaluations, rows);
        Restarted = Trimmed(columns.Restarted, rows);
    }

    /// <summary>The number of rows, at least 1.</summary>
    public int Count => Loss.Length;

    /// <summary>The iteration of each row, from 0; it repeats where each of an epoch's updates has a row.</summary>
    public int[] Iteration { get; }

    /// <summary>L(w) after each update.</summary>
    public double[] Loss { get; }

    /// <summary>‖∇L(w)‖₂ after each update.</summary>
    public double[] GradientNorm { get; }

    /// <summary>α of each update; 0 for the start and for an update that was undone.</summary>
    public double[] Step { get; }

    /// <summary>β of each update's direction.</summary>
    public double[] Beta { get; }

    /// <summary>The cost of the run up to each row, in evaluations of the whole objective.</summary>
    public double[] Evaluations { get; }

    /// <summary>Whether a conjugate gradient restarted with this row's direction.</summary>
    public bool[] Restarted { get; }

    private static T[] Trimmed<T>(T[] column, int rows) => column.Length == rows ? column : column[..rows];
}
