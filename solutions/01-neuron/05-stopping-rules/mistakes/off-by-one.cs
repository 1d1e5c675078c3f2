// FEEDBACK: one epoch too many
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class StoppingRules : IStoppingRules
{
    public bool IsSmallChange(double lossBefore, double lossAfter, double tolerance) =>
        Math.Abs(lossAfter - lossBefore) <= tolerance * Math.Max(lossBefore, lossAfter);

    public TrainingEnd WhenToStop(TrainingHistory history, int maxEpochs, double slopeTolerance, double lossTolerance)
    {
        for (int k = 0; k <= maxEpochs; k++)
        {
            if (!double.IsFinite(history.Losses[k]))
            {
                return new TrainingEnd(k + 1, TrainingEnd.Diverged);
            }

            bool changeIsSmall = k > 0 && IsSmallChange(history.Losses[k - 1], history.Losses[k], lossTolerance);
            if (Math.Abs(history.Slopes[k]) <= slopeTolerance || changeIsSmall)
            {
                return new TrainingEnd(k + 1, TrainingEnd.Converged);
            }
        }

        return new TrainingEnd(maxEpochs, TrainingEnd.IterationLimit);
    }
}
