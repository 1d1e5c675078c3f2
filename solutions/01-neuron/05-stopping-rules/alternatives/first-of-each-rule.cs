// WAY: by LINQ: the first epoch of each rule, and the earliest of these
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class StoppingRules : IStoppingRules
{
    public bool IsSmallChange(double lossBefore, double lossAfter, double tolerance)
    {
        double larger = Math.Max(lossBefore, lossAfter);
        double smaller = Math.Min(lossBefore, lossAfter);
        return larger - smaller <= tolerance * larger;
    }

    public TrainingEnd WhenToStop(TrainingHistory history, int maxEpochs, double slopeTolerance, double lossTolerance)
    {
        int[] epochs = Enumerable.Range(0, maxEpochs + 1).ToArray();
        int diverged = epochs.FirstOrDefault(k => !double.IsFinite(history.Losses[k]), int.MaxValue);
        int flat = epochs.FirstOrDefault(k => history.Slopes[k] <= slopeTolerance && history.Slopes[k] >= -slopeTolerance, int.MaxValue);
        int settled = epochs.Skip(1).FirstOrDefault(k => IsSmallChange(history.Losses[k - 1], history.Losses[k], lossTolerance), int.MaxValue);
        int converged = Math.Min(flat, settled);
        return diverged <= Math.Min(converged, maxEpochs) ? new TrainingEnd(diverged, TrainingEnd.Diverged)
            : converged <= maxEpochs ? new TrainingEnd(converged, TrainingEnd.Converged)
            : new TrainingEnd(maxEpochs, TrainingEnd.IterationLimit);
    }
}
