namespace CourseLib;

/// <summary>
/// What happened in a training run: why it stopped, and the loss on the way.
/// </summary>
/// <remarks>Lesson 02.</remarks>
public sealed class TrainingResult
{
    internal TrainingResult(StopReason stopReason, double lossBeforeTraining, double[] lossAfterEpoch)
    {
        StopReason = stopReason;
        LossBeforeTraining = lossBeforeTraining;
        LossAfterEpoch = lossAfterEpoch;
    }

    /// <summary>Why training stopped.</summary>
    public StopReason StopReason { get; }

    /// <summary>The loss over the whole data set with the initial parameters, before any update.</summary>
    public double LossBeforeTraining { get; }

    /// <summary>
    /// The trace, one loss over the whole data set for each finished epoch: element k is the loss
    /// <em>after</em> the updates of epoch k, counted from 0.
    /// </summary>
    public double[] LossAfterEpoch { get; }

    /// <summary>How many epochs were finished: all that were asked for, unless training stopped early.</summary>
    public int Epochs => LossAfterEpoch.Length;

    /// <summary>The loss in the end: after the last finished epoch, or before training if there was none.</summary>
    public double Loss => Epochs == 0 ? LossBeforeTraining : LossAfterEpoch[^1];
}
