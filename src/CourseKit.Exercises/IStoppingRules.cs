namespace CourseKit.Exercises;

/// <summary>
/// Exercise 01-05: when to stop training: when the slope is small, when an epoch hardly changes the loss any more, when the loss is
/// no finite number, or when enough epochs are done. Lesson: <c>notebooks/01-how-a-neuron-learns.ipynb</c>.
/// </summary>
public interface IStoppingRules
{
    /// <summary>
    /// Whether an epoch changed the loss little, measured by the size of the loss:
    /// |after − before| ≤ tolerance · max(before, after).
    /// </summary>
    /// <param name="lossBefore">The loss before the epoch, finite, 0 or more.</param>
    /// <param name="lossAfter">The loss after it, finite, 0 or more.</param>
    /// <param name="tolerance">A number above 0 and below 1.</param>
    /// <returns>True if the change is at most the tolerance; two losses of 0 are no change, and so a small one.</returns>
    bool IsSmallChange(double lossBefore, double lossAfter, double tolerance);

    /// <summary>
    /// When and why training stops: at the first epoch k = 0, 1, 2, … at which, asked in this order, the loss is not finite
    /// (<see cref="TrainingEnd.Diverged"/>); the slope is at most its tolerance, up or down, or k is at least 1 and epoch k changed
    /// the loss little (<see cref="TrainingEnd.Converged"/>); or k is the epoch limit (<see cref="TrainingEnd.IterationLimit"/>).
    /// </summary>
    /// <param name="history">What a training went through; its lists hold <paramref name="maxEpochs"/> + 1 numbers or more.</param>
    /// <param name="maxEpochs">The epoch limit, 1 or more.</param>
    /// <param name="slopeTolerance">The slope is small when its absolute value is at most this; above 0.</param>
    /// <param name="lossTolerance">The tolerance for <see cref="IsSmallChange"/>, above 0 and below 1.</param>
    /// <returns>After how many epochs training stops, and why.</returns>
    TrainingEnd WhenToStop(TrainingHistory history, int maxEpochs, double slopeTolerance, double lossTolerance);
}

/// <summary>What a training went through. Element 0 of each list is before the first epoch, element k after k epochs.</summary>
/// <param name="Weights">The weights w.</param>
/// <param name="Slopes">The slopes dL/dw over all rows, at these weights.</param>
/// <param name="Losses">The losses L, 0 or more; where the training blew up, infinite or NaN from there on.</param>
public sealed record TrainingHistory(double[] Weights, double[] Slopes, double[] Losses);

/// <summary>How a training ended.</summary>
/// <param name="Epochs">How many epochs were run, 0 or more.</param>
/// <param name="Reason">Why it ended: one of the three words below.</param>
public sealed record TrainingEnd(int Epochs, string Reason)
{
    /// <summary>The slope, or the change of the loss, was small.</summary>
    public const string Converged = "Converged";

    /// <summary>The loss was no finite number any more.</summary>
    public const string Diverged = "Diverged";

    /// <summary>All the epochs that were asked for were run.</summary>
    public const string IterationLimit = "IterationLimit";
}
