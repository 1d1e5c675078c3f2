// FEEDBACK: You ask how far the weight moved
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
                return new TrainingEnd(k, TrainingEnd.Diverged);
            }

            bool changeIsSmall = k > 0 && IsSmallChange(history.Losses[k - 1], history.Losses[k], lossTolerance);
            if ((k > 0 && Math.Abs(history.Weights[k] - history.Weights[k - 1]) <= slopeTolerance) || changeIsSmall)
            {
                return new TrainingEnd(k, TrainingEnd.Converged);
            }
        }

        return new TrainingEnd(maxEpochs, TrainingEnd.IterationLimit);
    }
}
