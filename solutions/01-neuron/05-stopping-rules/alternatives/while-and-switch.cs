// WAY: by a while loop that asks a helper for the reason to stop, the relative change by division
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class StoppingRules : IStoppingRules
{
    public bool IsSmallChange(double lossBefore, double lossAfter, double tolerance) =>
        lossBefore == lossAfter || Math.Abs(lossBefore - lossAfter) / Math.Max(lossBefore, lossAfter) <= tolerance;

    public TrainingEnd WhenToStop(TrainingHistory history, int maxEpochs, double slopeTolerance, double lossTolerance)
    {
        int epoch = 0;
        string? reason;
        double before = double.NaN;
        while ((reason = Reason(before, history.Losses[epoch], history.Slopes[epoch], slopeTolerance, lossTolerance)) is null && epoch < maxEpochs)
        {
            before = history.Losses[epoch];
            epoch++;
        }

        return new TrainingEnd(epoch, reason ?? TrainingEnd.IterationLimit);
    }

    private string? Reason(double before, double loss, double slope, double slopeTolerance, double lossTolerance) => loss switch
    {
        double.NaN or double.PositiveInfinity => TrainingEnd.Diverged,
        _ when Math.Abs(slope) <= slopeTolerance || IsSmallChange(before, loss, lossTolerance) => TrainingEnd.Converged,
        _ => null,
    };
}
